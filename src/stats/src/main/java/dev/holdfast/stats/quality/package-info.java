/// How good a model's predictions were, once the truth is known: classes, numbers and rankings, with calibration.
@NullMarked
package dev.holdfast.stats.quality;

import org.jspecify.annotations.NullMarked;
