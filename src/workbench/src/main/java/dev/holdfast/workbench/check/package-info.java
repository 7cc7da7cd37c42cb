@NullMarked
package dev.holdfast.workbench.check;

import org.jspecify.annotations.NullMarked;
