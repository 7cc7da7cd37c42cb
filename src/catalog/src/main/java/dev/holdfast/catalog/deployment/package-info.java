@NullMarked
package dev.holdfast.catalog.deployment;

import org.jspecify.annotations.NullMarked;
