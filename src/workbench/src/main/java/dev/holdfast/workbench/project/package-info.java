@NullMarked
package dev.holdfast.workbench.project;

import org.jspecify.annotations.NullMarked;
