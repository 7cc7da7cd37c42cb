/// Figures on the screen: drawn sharp, with values under the pointer, as a table, and saved.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.figure;
