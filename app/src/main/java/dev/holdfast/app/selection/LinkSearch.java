package dev.holdfast.app.selection;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.workbench.Desk;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// One walk from a selected thing to its neighbours. Each step fills in what it finds and asks the next; what is already
/// known is never replaced, so the selected thing itself always wins.
final class LinkSearch {
    /// Enough to find the newest check of anything that is still looked at.
    private static final int NEWEST_CHECKS = 50;

    private final Desk.Stores stores;
    private final Selection selection;
    private final long project;
    private @Nullable Experiment experiment;
    private @Nullable Run run;
    private @Nullable Dataset dataset;
    private @Nullable DatasetVersion datasetVersion;
    private @Nullable RegisteredModel model;
    private @Nullable ModelVersion modelVersion;
    private @Nullable Deployment deployment;
    private @Nullable Check check;
    private @Nullable String column;
    private @Nullable Alarm alarm;
    private @Nullable Report report;
    private @Nullable Connection connection;

    LinkSearch(Desk.Stores stores, Selection selection) {
        this.stores = stores;
        this.selection = selection;
        this.project = selection.projectId();
    }

    void experiment(long id) {
        experiment = stores.experiments().find(id).orElse(null);
    }

    void run(long id) {
        stores.runs().find(id).ifPresent(this::take);
    }

    private void take(Run found) {
        if (run != null) return;
        run = found;
        experiment(found.experimentId());
        stores.models().madeBy(project, found.externalId()).stream()
                .findFirst()
                .ifPresent(this::take);
        found.inputs().forEach(this::take);
        checkOfData();
    }

    private void take(DatasetInput input) {
        if (dataset != null) return;
        stores.datasets().named(project, input.name()).ifPresent(this::take);
    }

    void dataset(long id) {
        stores.datasets().find(id).ifPresent(this::take);
        neighboursOfData();
    }

    private void take(Dataset found) {
        if (dataset != null) return;
        dataset = found;
        List<DatasetVersion> versions = stores.datasets().versions(found.id());
        if (datasetVersion == null && !versions.isEmpty()) datasetVersion = versions.getLast();
    }

    void datasetVersion(long id) {
        stores.datasets().version(id).ifPresent(this::take);
        neighboursOfData();
    }

    private void take(DatasetVersion found) {
        if (datasetVersion != null) return;
        datasetVersion = found;
        stores.datasets().find(found.datasetId()).ifPresent(this::take);
    }

    private void neighboursOfData() {
        Dataset data = dataset;
        if (data == null) return;
        firstDeployment(d -> Objects.equals(d.logDatasetId(), data.id()))
                .or(() -> firstDeployment(d -> trainedOn(d, data)))
                .ifPresent(this::take);
        checkOfData();
    }

    private boolean trainedOn(Deployment candidate, Dataset data) {
        Long training = candidate.trainingVersionId();
        return training != null
                && stores.datasets().version(training).stream()
                        .anyMatch(version -> version.datasetId() == data.id());
    }

    void model(long id) {
        stores.models().find(id).ifPresent(found -> model = found);
        RegisteredModel found = model;
        if (found == null) return;
        List<ModelVersion> versions = stores.models().versions(found.id());
        String favourite = found.aliases().get("champion");
        versions.stream()
                .filter(v -> v.version().equals(favourite))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .ifPresent(this::take);
    }

    void modelVersion(long id) {
        stores.models().version(id).ifPresent(this::take);
    }

    private void take(ModelVersion found) {
        if (modelVersion != null) return;
        modelVersion = found;
        if (model == null) model = stores.models().find(found.modelId()).orElse(null);
        firstDeployment(d -> Objects.equals(d.modelVersionId(), found.id())).ifPresent(this::take);
        if (!found.runExternalId().isEmpty())
            stores.runs().inProject(project, found.runExternalId()).ifPresent(this::take);
    }

    void deployment(long id) {
        stores.deployments().find(id).ifPresent(this::take);
    }

    private void take(Deployment found) {
        if (deployment != null) return;
        deployment = found;
        monitor(m -> Objects.equals(m.deploymentId(), found.id())).ifPresent(this::checkOf);
        if (found.modelVersionId() != null) modelVersion(found.modelVersionId());
        if (found.logDatasetId() != null)
            stores.datasets().find(found.logDatasetId()).ifPresent(this::take);
        if (found.trainingVersionId() != null)
            stores.datasets().version(found.trainingVersionId()).ifPresent(this::take);
    }

    void check(long id, @Nullable String ofColumn) {
        column = ofColumn;
        stores.checks().find(id).ifPresent(this::take);
    }

    private void take(Check found) {
        if (check == null) check = found;
        stores.datasets().version(found.currentVersionId()).ifPresent(this::take);
        if (found.monitorId() != null)
            stores.checks()
                    .monitor(found.monitorId())
                    .map(Monitor::deploymentId)
                    .flatMap(stores.deployments()::find)
                    .ifPresent(this::take);
        else neighboursOfData();
    }

    void alarm(long id) {
        stores.checks().alarms(project).stream()
                .filter(a -> a.id() == id)
                .findFirst()
                .ifPresent(
                        found -> {
                            alarm = found;
                            check(found.checkId(), null);
                        });
    }

    void report(long id) {
        stores.reports()
                .find(id)
                .ifPresent(
                        found -> {
                            report = found;
                            check(found.subjectId(), null);
                        });
    }

    void connection(long id) {
        connection = stores.connections().find(id).orElse(null);
    }

    private void checkOf(Monitor monitor) {
        if (check == null)
            stores.checks().ofMonitor(monitor.id(), 1).stream()
                    .findFirst()
                    .ifPresent(c -> check = c);
    }

    private void checkOfData() {
        DatasetVersion version = datasetVersion;
        if (check != null || version == null) return;
        check =
                stores.checks().inProject(project, NEWEST_CHECKS).stream()
                        .filter(
                                c ->
                                        c.currentVersionId() == version.id()
                                                || c.referenceVersionId() == version.id())
                        .max(Comparator.comparing(Check::at))
                        .orElse(null);
    }

    private Optional<Deployment> firstDeployment(Predicate<Deployment> wanted) {
        return stores.deployments().inProject(project).stream().filter(wanted).findFirst();
    }

    private Optional<Monitor> monitor(Predicate<Monitor> wanted) {
        return stores.checks().monitors(project).stream().filter(wanted).findFirst();
    }

    Linked found() {
        return new Linked(
                selection,
                project == 0 ? null : stores.projects().find(project).orElse(null),
                experiment,
                run,
                dataset,
                datasetVersion,
                model,
                modelVersion,
                deployment,
                check,
                column,
                alarm,
                report,
                connection);
    }
}
