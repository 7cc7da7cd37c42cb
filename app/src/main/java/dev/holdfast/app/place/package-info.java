/// What a place is and what it may use of the shell.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.place;
