package dev.holdfast.workbench.sample;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.mlflow.MlflowExport;
import dev.holdfast.workbench.Desk;

import java.io.IOException;
import java.io.InputStream;

/// The sample's runs and models, out of recorded answers of a genuine MLflow server.
final class SampleRuns {
    private final Desk desk;
    private final MlflowExport export;

    SampleRuns(Desk desk, long projectId) {
        this.desk = desk;
        this.export = MlflowExport.from(SampleRuns::recorded, projectId);
    }

    private static InputStream recorded(String name) throws IOException {
        InputStream in = SampleRuns.class.getResourceAsStream("mlflow/" + name);
        if (in == null)
            throw new Trouble(
                    "The sample project is incomplete.",
                    "The program lacks " + name + ".",
                    "Install it again.");
        return in;
    }

    void add() {
        export.experiments().forEach(desk.stores().experiments()::save);
        desk.stores().runs().save(export.runs());
        export.models().forEach(desk.stores().models()::save);
        export.versions().forEach(desk.stores().models()::save);
    }

    void addHistories(Progress progress) {
        int done = 0;
        for (MlflowExport.History history : export.histories()) {
            progress.check();
            desk.stores().runs().saveHistory(history.runId(), history.series());
            progress.report(++done, export.histories().size(), "curves", "reading learning curves");
        }
    }
}
