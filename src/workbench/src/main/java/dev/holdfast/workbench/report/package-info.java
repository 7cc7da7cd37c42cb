@NullMarked
package dev.holdfast.workbench.report;

import org.jspecify.annotations.NullMarked;
