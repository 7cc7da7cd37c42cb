@NullMarked
package dev.holdfast.workbench.sample;

import org.jspecify.annotations.NullMarked;
