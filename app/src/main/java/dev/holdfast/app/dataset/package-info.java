/// Datasets: what is in this data, where it came from, what it became.
@NullMarked
package dev.holdfast.app.dataset;

import org.jspecify.annotations.NullMarked;
