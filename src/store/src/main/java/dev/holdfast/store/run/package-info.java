/// Runs, their table in column blocks, and the histories of their metrics.
@NullMarked
package dev.holdfast.store.run;

import org.jspecify.annotations.NullMarked;
