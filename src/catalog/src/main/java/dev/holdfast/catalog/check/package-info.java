@NullMarked
package dev.holdfast.catalog.check;

import org.jspecify.annotations.NullMarked;
