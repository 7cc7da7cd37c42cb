/// Excel workbooks as rows.
@NullMarked
package dev.holdfast.data.xlsx;

import org.jspecify.annotations.NullMarked;
