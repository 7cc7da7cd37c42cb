/// The first place: what needs the user, how the projects stand, and the first steps in an empty workspace.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.home;
