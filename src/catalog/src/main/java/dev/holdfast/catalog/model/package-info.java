@NullMarked
package dev.holdfast.catalog.model;

import org.jspecify.annotations.NullMarked;
