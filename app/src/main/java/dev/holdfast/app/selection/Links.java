package dev.holdfast.app.selection;

import dev.holdfast.workbench.Desk;

/// Finds what belongs to a selection. Blocks; call it from a background task.
public final class Links {
    private final Desk.Stores stores;

    public Links(Desk.Stores stores) {
        this.stores = stores;
    }

    /// Things that are no longer there are left out.
    public Linked of(Selection selection) {
        LinkSearch search = new LinkSearch(stores, selection);
        switch (selection) {
            case Selection.Nothing _, Selection.Project _ -> {}
            case Selection.Experiment s -> search.experiment(s.experimentId());
            case Selection.Run s -> search.run(s.runId());
            case Selection.Dataset s -> search.dataset(s.datasetId());
            case Selection.DatasetVersion s -> search.datasetVersion(s.versionId());
            case Selection.Model s -> search.model(s.modelId());
            case Selection.ModelVersion s -> search.modelVersion(s.versionId());
            case Selection.Deployment s -> search.deployment(s.deploymentId());
            case Selection.Check s -> search.check(s.checkId(), s.column());
            case Selection.Alarm s -> search.alarm(s.alarmId());
            case Selection.Report s -> search.report(s.reportId());
            case Selection.Connection s -> search.connection(s.connectionId());
        }
        return search.found();
    }
}
