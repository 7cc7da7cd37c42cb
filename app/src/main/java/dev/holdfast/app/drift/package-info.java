/// Drift: did it change, by how much, and what was decided.
@NullMarked
package dev.holdfast.app.drift;

import org.jspecify.annotations.NullMarked;
