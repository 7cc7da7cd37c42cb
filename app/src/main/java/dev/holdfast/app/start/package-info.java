@NullMarked
package dev.holdfast.app.start;

import org.jspecify.annotations.NullMarked;
