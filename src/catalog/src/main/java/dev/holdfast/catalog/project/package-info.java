@NullMarked
package dev.holdfast.catalog.project;

import org.jspecify.annotations.NullMarked;
