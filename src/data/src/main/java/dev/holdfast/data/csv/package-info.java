/// Delimited text: dialect, encoding, tokens.
@NullMarked
package dev.holdfast.data.csv;

import org.jspecify.annotations.NullMarked;
