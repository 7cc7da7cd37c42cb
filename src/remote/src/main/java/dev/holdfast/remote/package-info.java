@NullMarked
package dev.holdfast.remote;

import org.jspecify.annotations.NullMarked;
