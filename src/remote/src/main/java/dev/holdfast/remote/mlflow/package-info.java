/// MLflow servers, and those that speak their REST.
@NullMarked
package dev.holdfast.remote.mlflow;

import org.jspecify.annotations.NullMarked;
