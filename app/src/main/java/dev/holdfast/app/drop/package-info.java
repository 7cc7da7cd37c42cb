/// Bringing files in: dropping, choosing, pasting, and the look at a file before it is imported.
@NullMarked
package dev.holdfast.app.drop;

import org.jspecify.annotations.NullMarked;
