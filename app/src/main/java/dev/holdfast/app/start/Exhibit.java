package dev.holdfast.app.start;

import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.report.words.Verdicts;
import dev.holdfast.workbench.Desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing of the sample that a picture shows as its own page.
record Exhibit(String name, Selection selection) {
    /// A version of the data, the challenger with the run that made it, the deployment, the report, and last the worst column of the check.
    static List<Exhibit> of(Desk desk, Project project, Check check) {
        List<Exhibit> exhibits = new ArrayList<>();
        long id = project.id();
        desk.stores()
                .datasets()
                .version(check.currentVersionId())
                .ifPresent(
                        v ->
                                exhibits.add(
                                        new Exhibit(
                                                "dataset",
                                                new Selection.DatasetVersion(
                                                        id, v.datasetId(), v.id()))));
        challenger(desk, id)
                .ifPresent(
                        version -> {
                            exhibits.add(
                                    new Exhibit(
                                            "model",
                                            new Selection.ModelVersion(
                                                    id, version.modelId(), version.id())));
                            desk.stores()
                                    .runs()
                                    .inProject(id, version.runExternalId())
                                    .ifPresent(
                                            run ->
                                                    exhibits.add(
                                                            new Exhibit(
                                                                    "run",
                                                                    new Selection.Run(
                                                                            id,
                                                                            run.experimentId(),
                                                                            run.id()))));
                        });
        desk.stores().deployments().inProject(id).stream()
                .findFirst()
                .ifPresent(
                        d ->
                                exhibits.add(
                                        new Exhibit(
                                                "deployment",
                                                new Selection.Deployment(id, d.id()))));
        desk.stores().reports().inProject(id).stream()
                .findFirst()
                .ifPresent(
                        r -> exhibits.add(new Exhibit("report", new Selection.Report(id, r.id()))));
        exhibits.add(new Exhibit("drift", new Selection.Check(id, check.id(), worst(check))));
        return exhibits;
    }

    private static Optional<ModelVersion> challenger(Desk desk, long projectId) {
        for (RegisteredModel model : desk.stores().models().inProject(projectId)) {
            String number = model.aliases().get("challenger");
            if (number == null) continue;
            return desk.stores().models().versions(model.id()).stream()
                    .filter(version -> version.version().equals(number))
                    .findFirst();
        }
        return Optional.empty();
    }

    private static String worst(Check check) {
        return Verdicts.worstFirst(check.findings()).getFirst().column();
    }
}
