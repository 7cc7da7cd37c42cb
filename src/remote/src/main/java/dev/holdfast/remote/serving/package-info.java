@NullMarked
package dev.holdfast.remote.serving;

import org.jspecify.annotations.NullMarked;
