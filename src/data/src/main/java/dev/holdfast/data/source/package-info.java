/// Files from outside: what they are, opened read-only and within bounds.
@NullMarked
package dev.holdfast.data.source;

import org.jspecify.annotations.NullMarked;
