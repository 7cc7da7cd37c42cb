@NullMarked
package dev.holdfast.workbench.job;

import org.jspecify.annotations.NullMarked;
