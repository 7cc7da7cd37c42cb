/// A history replayed window by window: what to compare with what, and what was measured.
@NullMarked
package dev.holdfast.catalog.watch;

import org.jspecify.annotations.NullMarked;
