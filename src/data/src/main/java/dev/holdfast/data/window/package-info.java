/// A reference and what came after it, cut into windows of rows: the documents that `holdfast windows --json` prints.
@NullMarked
package dev.holdfast.data.window;

import org.jspecify.annotations.NullMarked;
