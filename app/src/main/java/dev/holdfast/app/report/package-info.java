/// Reports: what is handed over, as it will print.
@NullMarked
package dev.holdfast.app.report;

import org.jspecify.annotations.NullMarked;
