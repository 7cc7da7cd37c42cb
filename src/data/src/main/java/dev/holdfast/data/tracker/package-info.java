/// What other trackers leave on disk: MLflow's folders and TensorBoard's event files, read within bounds.
@NullMarked
package dev.holdfast.data.tracker;

import org.jspecify.annotations.NullMarked;
