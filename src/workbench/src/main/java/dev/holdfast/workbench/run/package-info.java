/// Runs taken together: groups that differ in one parameter, and how far their metrics lie apart.
@NullMarked
package dev.holdfast.workbench.run;

import org.jspecify.annotations.NullMarked;
