@NullMarked
package dev.holdfast.catalog.event;

import org.jspecify.annotations.NullMarked;
