@NullMarked
package dev.holdfast.stats;

import org.jspecify.annotations.NullMarked;
