/// What is in a table: figures per column and for the whole.
@NullMarked
package dev.holdfast.data.profile;

import org.jspecify.annotations.NullMarked;
