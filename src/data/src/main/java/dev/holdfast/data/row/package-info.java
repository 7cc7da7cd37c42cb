/// Rows of a foreign file as text cells, and what is said about them.
@NullMarked
package dev.holdfast.data.row;

import org.jspecify.annotations.NullMarked;
