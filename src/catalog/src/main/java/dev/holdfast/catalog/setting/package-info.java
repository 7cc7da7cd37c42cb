@NullMarked
package dev.holdfast.catalog.setting;

import org.jspecify.annotations.NullMarked;
