@NullMarked
package dev.holdfast.catalog.report;

import org.jspecify.annotations.NullMarked;
