/// Figures: one painter each, the same on screen, in SVG and in print. No figure knows a view.
@NullMarked
package dev.holdfast.report.figure;

import org.jspecify.annotations.NullMarked;
