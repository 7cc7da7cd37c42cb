package dev.holdfast.app.selection;

/// The places of the side, in its order.
public enum PlaceId {
    HOME,
    RUNS,
    DATASETS,
    MODELS,
    DEPLOYMENTS,
    MONITORS,
    REPORTS,
    TASKS,
    SETTINGS;

    /// The key under which the bundle keeps the place's name, and the stem of its test ids.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Where a thing of this kind is shown as its own page.
    public static PlaceId of(Selection selection) {
        return switch (selection) {
            case Selection.Nothing _, Selection.Project _ -> HOME;
            case Selection.Experiment _, Selection.Run _ -> RUNS;
            case Selection.Dataset _, Selection.DatasetVersion _ -> DATASETS;
            case Selection.Model _, Selection.ModelVersion _ -> MODELS;
            case Selection.Deployment _ -> DEPLOYMENTS;
            case Selection.Check _, Selection.Alarm _ -> MONITORS;
            case Selection.Report _ -> REPORTS;
            case Selection.Connection _ -> SETTINGS;
        };
    }
}
