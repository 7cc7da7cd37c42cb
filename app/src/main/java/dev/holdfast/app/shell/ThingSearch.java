package dev.holdfast.app.shell;

import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.workbench.Desk;

import java.util.ArrayList;
import java.util.List;

/// Finds things of a project by name. Blocks; call it from a background task.
final class ThingSearch {
    private static final int RUNS = 5;
    private static final int CHECKS = 50;
    private final Desk.Stores stores;
    private final Words words;

    ThingSearch(Desk.Stores stores, Words words) {
        this.stores = stores;
        this.words = words;
    }

    /// Everything but runs, of which there may be many.
    List<Thing> all(long project) {
        List<Thing> things = new ArrayList<>();
        stores.projects()
                .all()
                .forEach(p -> add(things, p.name(), "project", new Selection.Project(p.id())));
        if (project == 0) return things;
        stores.experiments()
                .inProject(project)
                .forEach(
                        e ->
                                add(
                                        things,
                                        e.name(),
                                        "experiment",
                                        new Selection.Experiment(project, e.id())));
        stores.datasets()
                .inProject(project)
                .forEach(
                        d ->
                                add(
                                        things,
                                        d.name(),
                                        "dataset",
                                        new Selection.Dataset(project, d.id())));
        stores.models()
                .inProject(project)
                .forEach(m -> add(things, m.name(), "model", new Selection.Model(project, m.id())));
        stores.deployments()
                .inProject(project)
                .forEach(
                        d ->
                                add(
                                        things,
                                        d.name(),
                                        "deployment",
                                        new Selection.Deployment(project, d.id())));
        stores.checks()
                .inProject(project, CHECKS)
                .forEach(
                        c ->
                                add(
                                        things,
                                        c.currentName(),
                                        "check",
                                        new Selection.Check(project, c.id(), null)));
        stores.reports()
                .inProject(project)
                .forEach(
                        r ->
                                add(
                                        things,
                                        r.title(),
                                        "report",
                                        new Selection.Report(project, r.id())));
        return things;
    }

    /// Runs whose name contains what was typed.
    List<Thing> runs(long project, String typed) {
        List<Long> experiments =
                stores.experiments().inProject(project).stream().map(Experiment::id).toList();
        if (experiments.isEmpty()) return List.of();
        RunFilter named =
                new RunFilter.Compare(
                        RunKey.attribute("run_name"), RunFilter.Operator.ILIKE, "%" + typed + "%");
        RunQuery query = new RunQuery(experiments, named, List.of(), false, 0, RUNS);
        return stores.runs().page(query).rows().stream()
                .map(
                        run ->
                                new Thing(
                                        run.name(),
                                        words.text("thing.run"),
                                        new Selection.Run(project, run.experimentId(), run.id())))
                .toList();
    }

    private void add(List<Thing> things, String name, String kind, Selection selection) {
        things.add(new Thing(name, words.text("thing." + kind), selection));
    }
}
