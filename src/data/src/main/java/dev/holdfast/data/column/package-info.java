/// What a column holds: survey, type, parsing, canonical content.
@NullMarked
package dev.holdfast.data.column;

import org.jspecify.annotations.NullMarked;
