@NullMarked
package dev.holdfast.monitor;

import org.jspecify.annotations.NullMarked;
