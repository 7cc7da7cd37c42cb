/// IBM Plex (SIL Open Font License): the one family of faces used on screen, in figures and in print.
@NullMarked
package dev.holdfast.report.font;

import org.jspecify.annotations.NullMarked;
