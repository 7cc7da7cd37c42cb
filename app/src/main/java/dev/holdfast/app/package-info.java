@NullMarked
package dev.holdfast.app;

import org.jspecify.annotations.NullMarked;
