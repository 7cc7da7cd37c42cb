/// What reports say: their pages, from records of the catalog to markup and figures.
@NullMarked
package dev.holdfast.report.document;

import org.jspecify.annotations.NullMarked;
