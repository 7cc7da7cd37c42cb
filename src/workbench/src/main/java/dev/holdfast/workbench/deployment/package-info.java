@NullMarked
package dev.holdfast.workbench.deployment;

import org.jspecify.annotations.NullMarked;
