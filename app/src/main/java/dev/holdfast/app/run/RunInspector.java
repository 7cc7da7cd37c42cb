package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.tag;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.Comparator;
import java.util.Map;

/// A run: its result, what it was made from, what it became.
final class RunInspector {
    private static final int METRICS = 8;
    private static final int PARAMS = 14;
    private static final int TAGS = 5;
    private static final int COMMIT = 7;
    private final Bench bench;
    private final RunsViewModel model;
    private final RunValues values;

    RunInspector(Bench bench, RunsViewModel model, RunValues values) {
        this.bench = bench;
        this.model = model;
        this.values = values;
    }

    Node of(Run run, Linked linked) {
        int series = model.colours.of(run.id());
        Circle dot = new Circle(4.5);
        dot.getStyleClass().addAll("dot", series < 0 ? "none" : "s" + (series + 1));
        Inspector inspector = new Inspector(run.name(), dot);
        inspector.sentence(sentence(run));
        chips(inspector, run);
        result(inspector, run);
        madeFrom(inspector, run, linked);
        became(inspector, linked);
        params(inspector, run);
        note(inspector, run);
        return inspector.action(compare(run)).action(copy(run)).build();
    }

    private String sentence(Run run) {
        String started = values.text(run, dev.holdfast.catalog.run.RunKey.attribute("start_time"));
        return bench.words()
                .text(
                        "run.sentence." + run.status().name().toLowerCase(java.util.Locale.ROOT),
                        started,
                        values.duration(run));
    }

    private void chips(Inspector inspector, Run run) {
        Node[] tags =
                run.tags().entrySet().stream()
                        .filter(tag -> !tag.getKey().startsWith("mlflow."))
                        .sorted(Map.Entry.comparingByKey())
                        .limit(TAGS)
                        .map(tag -> tag(tag.getKey() + " = " + tag.getValue()))
                        .toArray(Node[]::new);
        if (run.presence() == Presence.GONE)
            inspector.chips(Pieces.chip(Mark.WARN, bench.words().text("run.gone")));
        if (run.status() == RunStatus.FAILED)
            inspector.chips(Pieces.chip(Mark.FAILED, bench.words().text("run.failed")));
        if (tags.length > 0) inspector.chips(tags);
    }

    private void result(Inspector inspector, Run run) {
        if (run.metrics().isEmpty()) return;
        inspector.section(bench.words().text("run.result"));
        run.metrics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(METRICS)
                .forEach(
                        m ->
                                inspector.fact(
                                        m.getKey(), label(RunValues.metric(m.getValue()), "b")));
    }

    private void madeFrom(Inspector inspector, Run run, Linked linked) {
        inspector.section(bench.words().text("run.madeFrom"));
        var dataset = linked.dataset();
        run.inputs()
                .forEach(
                        input -> {
                            boolean here = dataset != null && dataset.name().equals(input.name());
                            inspector.fact(
                                    bench.words().text("run.data"),
                                    here && dataset != null
                                            ? Buttons.link(
                                                    "run-dataset",
                                                    input.name(),
                                                    () ->
                                                            open(
                                                                    new Selection.Dataset(
                                                                            linked.projectId(),
                                                                            dataset.id())))
                                            : label(input.name()));
                        });
        tagFact(inspector, run, "mlflow.source.name", "run.source");
        String commit = run.tags().getOrDefault("mlflow.source.git.commit", "");
        if (!commit.isEmpty())
            inspector.fact(
                    bench.words().text("run.code"),
                    label(commit.substring(0, Math.min(COMMIT, commit.length())), "mono"));
        tagFact(inspector, run, "mlflow.user", "run.user");
        if (linked.experiment() != null && linked.experiment().origin() != null)
            inspector.fact(
                    bench.words().text("run.origin"),
                    label(bench.words().text("run.origin.synced"), "muted"));
    }

    private void tagFact(Inspector inspector, Run run, String tag, String key) {
        String value = run.tags().getOrDefault(tag, "");
        if (!value.isEmpty()) inspector.fact(bench.words().text(key), value);
    }

    private void became(Inspector inspector, Linked linked) {
        var version = linked.modelVersion();
        var registered = linked.model();
        if (version == null || registered == null) return;
        inspector.section(bench.words().text("run.became"));
        inspector.fact(
                bench.words().text("run.model"),
                Buttons.link(
                        "run-model",
                        registered.name() + " v" + version.version(),
                        () ->
                                open(
                                        new Selection.ModelVersion(
                                                linked.projectId(),
                                                registered.id(),
                                                version.id()))));
        var deployment = linked.deployment();
        if (deployment != null)
            inspector.fact(
                    bench.words().text("run.live"),
                    Buttons.link(
                            "run-deployment",
                            deployment.name(),
                            () ->
                                    open(
                                            new Selection.Deployment(
                                                    linked.projectId(), deployment.id()))));
    }

    private void params(Inspector inspector, Run run) {
        if (run.params().isEmpty()) return;
        inspector.section(bench.words().text("run.params"));
        run.params().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .limit(PARAMS)
                .forEach(p -> inspector.fact(p.getKey(), label(p.getValue(), "mono")));
    }

    private void note(Inspector inspector, Run run) {
        String note = run.tags().getOrDefault("mlflow.note.content", "");
        if (note.isEmpty()) return;
        inspector.section(bench.words().text("run.note"));
        inspector.node(Pieces.paragraph(note));
    }

    private Button compare(Run run) {
        boolean in = model.colours.of(run.id()) >= 0;
        return Buttons.button(
                "run-set-beside",
                bench.words().text(in ? "run.takeOut" : "run.setBeside"),
                () -> model.colours.toggle(run));
    }

    private Button copy(Run run) {
        return Buttons.button(
                "run-copy-id",
                BootstrapIcons.CLIPBOARD,
                bench.words().text("run.copyId"),
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(run.externalId());
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private void open(Selection selection) {
        bench.navigation().open(selection);
    }
}
