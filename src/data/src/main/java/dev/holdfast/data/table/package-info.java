/// The canonical Parquet table of our own and the locked engine that reads and writes it.
@NullMarked
package dev.holdfast.data.table;

import org.jspecify.annotations.NullMarked;
