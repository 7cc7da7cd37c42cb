@NullMarked
package dev.holdfast.catalog.job;

import org.jspecify.annotations.NullMarked;
