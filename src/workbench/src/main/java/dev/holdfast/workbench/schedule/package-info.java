@NullMarked
package dev.holdfast.workbench.schedule;

import org.jspecify.annotations.NullMarked;
