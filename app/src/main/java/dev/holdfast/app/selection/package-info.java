/// What the user looks at, what belongs to it, and the way back.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.selection;
