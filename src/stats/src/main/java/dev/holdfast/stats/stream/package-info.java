/// Detectors of change in a stream, one value at a time. A detector is an immutable recipe; what it knows of its stream is a record of its own
/// that can be stored and taken up again.
@NullMarked
package dev.holdfast.stats.stream;

import org.jspecify.annotations.NullMarked;
