/// JSON and JSON Lines as rows.
@NullMarked
package dev.holdfast.data.json;

import org.jspecify.annotations.NullMarked;
