/// How good the predictions in a table are, as the document that `holdfast quality --json` prints.
@NullMarked
package dev.holdfast.data.quality;

import org.jspecify.annotations.NullMarked;
