@NullMarked
package dev.holdfast.workbench.dataset;

import org.jspecify.annotations.NullMarked;
