package dev.holdfast.catalog.deployment;

/// What a scoring server speaks: MLflow's scoring server, or the Open Inference Protocol (V2).
public enum Protocol {
    MLFLOW,
    OPEN_INFERENCE
}
