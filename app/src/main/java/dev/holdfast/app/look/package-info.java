/// Theme, tokens and the small pieces screens are made of.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.look;
