/// How numbers, dates and verdicts read, the same on screen, in print and on the command line.
@NullMarked
package dev.holdfast.report.words;

import org.jspecify.annotations.NullMarked;
