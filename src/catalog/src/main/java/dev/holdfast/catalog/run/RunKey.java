package dev.holdfast.catalog.run;

/// Names one column of the run table, such as `metrics.auc`, `params.depth`, `tags.team` or
/// `attributes.status`.
public record RunKey(Family family, String name) {
    /// What kind of column it is. Attributes: `run_name`, `status`, `start_time`, `end_time`, `duration`, `run_id`.
    public enum Family {
        ATTRIBUTE,
        METRIC,
        PARAM,
        TAG
    }

    public static RunKey metric(String name) {
        return new RunKey(Family.METRIC, name);
    }

    public static RunKey param(String name) {
        return new RunKey(Family.PARAM, name);
    }

    public static RunKey tag(String name) {
        return new RunKey(Family.TAG, name);
    }

    public static RunKey attribute(String name) {
        return new RunKey(Family.ATTRIBUTE, name);
    }
}
