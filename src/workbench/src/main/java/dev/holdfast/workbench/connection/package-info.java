@NullMarked
package dev.holdfast.workbench.connection;

import org.jspecify.annotations.NullMarked;
