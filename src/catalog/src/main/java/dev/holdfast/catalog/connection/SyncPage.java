package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;

import java.util.List;

/// What one page of a remote changed here; written in one transaction. Unused lists are empty. `cursor` is kept with it, so that a
/// broken-off sync goes on from there.
public record SyncPage(
        long connectionId,
        List<RemoteRow> rows,
        List<Experiment> experiments,
        List<Run> runs,
        List<RegisteredModel> models,
        List<ModelVersion> versions,
        String cursorName,
        String cursor) {
    public SyncPage {
        rows = List.copyOf(rows);
        experiments = List.copyOf(experiments);
        runs = List.copyOf(runs);
        models = List.copyOf(models);
        versions = List.copyOf(versions);
    }
}
