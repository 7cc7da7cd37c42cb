package dev.holdfast.catalog.data;

/// What a column is for. Checks compare features, targets, predictions and scores.
public enum Role {
    FEATURE,
    TARGET,
    PREDICTION,
    SCORE,
    TIME,
    ID,
    IGNORE;

    public boolean compared() {
        return this == FEATURE || this == TARGET || this == PREDICTION || this == SCORE;
    }
}
