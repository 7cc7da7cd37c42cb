@NullMarked
package dev.holdfast.catalog.connection;

import org.jspecify.annotations.NullMarked;
