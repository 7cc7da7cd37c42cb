@NullMarked
package dev.holdfast.catalog;

import org.jspecify.annotations.NullMarked;
