/// Foreign Parquet files: checked before native code sees them, then converted.
@NullMarked
package dev.holdfast.data.parquet;

import org.jspecify.annotations.NullMarked;
