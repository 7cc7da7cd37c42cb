/// A column read as a stream, and where its detectors raised a flag.
@NullMarked
package dev.holdfast.data.stream;

import org.jspecify.annotations.NullMarked;
