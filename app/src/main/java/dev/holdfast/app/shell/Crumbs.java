package dev.holdfast.app.shell;

import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.selection.Spot;
import dev.holdfast.app.words.Words;

import java.util.ArrayList;
import java.util.List;

/// Turns where the user is into the path shown above: project, place, thing.
final class Crumbs {
    private final Words words;

    Crumbs(Words words) {
        this.words = words;
    }

    List<Crumb> of(PlaceId place, Linked linked) {
        List<Crumb> path = new ArrayList<>();
        long project = linked.projectId();
        Selection whole = project == 0 ? new Selection.Nothing() : new Selection.Project(project);
        String first = linked.project() == null ? words.text("app.name") : linked.project().name();
        path.add(new Crumb(first, new Spot(PlaceId.HOME, whole)));
        boolean ownPage = PlaceId.of(linked.selection()) == place;
        if (!ownPage
                || !(linked.selection() instanceof Selection.Run && linked.experiment() != null))
            path.add(new Crumb(words.text("place." + place.key()), new Spot(place, whole)));
        if (ownPage) things(path, place, linked);
        return path;
    }

    private void things(List<Crumb> path, PlaceId place, Linked linked) {
        Selection chosen = linked.selection();
        if (linked.experiment() != null && place == PlaceId.RUNS)
            path.add(
                    new Crumb(
                            linked.experiment().name(),
                            new Spot(
                                    place,
                                    new Selection.Experiment(
                                            linked.projectId(), linked.experiment().id()))));
        if (chosen instanceof Selection.ModelVersion && linked.model() != null)
            path.add(
                    new Crumb(
                            linked.model().name(),
                            new Spot(
                                    place,
                                    new Selection.Model(linked.projectId(), linked.model().id()))));
        String name = name(linked);
        if (!name.isEmpty()) path.add(new Crumb(name, new Spot(place, chosen)));
    }

    private String name(Linked linked) {
        return switch (linked.selection()) {
            case Selection.Nothing _, Selection.Project _, Selection.Experiment _ -> "";
            case Selection.Run _ -> linked.run() == null ? "" : linked.run().name();
            case Selection.Dataset _ -> linked.dataset() == null ? "" : linked.dataset().name();
            case Selection.DatasetVersion _ ->
                    linked.dataset() == null || linked.datasetVersion() == null
                            ? ""
                            : linked.dataset().name() + " v" + linked.datasetVersion().number();
            case Selection.Model _ -> linked.model() == null ? "" : linked.model().name();
            case Selection.ModelVersion _ ->
                    linked.modelVersion() == null ? "" : "v" + linked.modelVersion().version();
            case Selection.Deployment _ ->
                    linked.deployment() == null ? "" : linked.deployment().name();
            case Selection.Check check -> checkName(linked, check);
            case Selection.Alarm _ -> linked.check() == null ? "" : linked.check().currentName();
            case Selection.Report _ -> linked.report() == null ? "" : linked.report().title();
            case Selection.Connection _ ->
                    linked.connection() == null ? "" : linked.connection().name();
        };
    }

    private String checkName(Linked linked, Selection.Check check) {
        if (linked.check() == null) return "";
        return check.column() == null ? linked.check().currentName() : check.column();
    }
}
