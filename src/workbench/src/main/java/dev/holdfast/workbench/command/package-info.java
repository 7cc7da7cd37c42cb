@NullMarked
package dev.holdfast.workbench.command;

import org.jspecify.annotations.NullMarked;
