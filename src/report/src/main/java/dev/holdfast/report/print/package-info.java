/// What prints documents: tagged PDF/A-2a with vector figures, and one HTML file.
@NullMarked
package dev.holdfast.report.print;

import org.jspecify.annotations.NullMarked;
