/// Tables: columns of words, numbers and pieces, and how rows are chosen and opened.
@NullMarked
package dev.holdfast.app.table;

import org.jspecify.annotations.NullMarked;
