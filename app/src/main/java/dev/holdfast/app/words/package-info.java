/// Every word the window says, from one bundle.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.words;
