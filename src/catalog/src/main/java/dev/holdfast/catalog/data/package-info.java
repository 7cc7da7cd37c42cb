@NullMarked
package dev.holdfast.catalog.data;

import org.jspecify.annotations.NullMarked;
