/// Two windows of a dataset compared column by column: effects with bands, statistics, and what a figure needs of each.
@NullMarked
package dev.holdfast.data.comparison;

import org.jspecify.annotations.NullMarked;
