/// Which version where? Registered models, their versions and what aliases pointed to when.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.model;
