@NullMarked
package dev.holdfast.data;

import org.jspecify.annotations.NullMarked;
