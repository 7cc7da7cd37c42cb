@NullMarked
package dev.holdfast.catalog.run;

import org.jspecify.annotations.NullMarked;
