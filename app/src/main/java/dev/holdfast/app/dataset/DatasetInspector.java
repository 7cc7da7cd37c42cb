package dev.holdfast.app.dataset;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.selection.Navigation;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The open version beside its page: which versions there are and what each changed, what uses it, its fingerprints.
final class DatasetInspector {
    private static final int CHECKS_SHOWN = 4;
    private final DatasetsModel model;
    private final Words words;
    private final Navigation navigation;
    private final Moments moments;
    private final Consumer<DatasetVersion> opened;

    DatasetInspector(
            DatasetsModel model,
            Words words,
            Navigation navigation,
            Consumer<DatasetVersion> opened) {
        this.model = model;
        this.words = words;
        this.navigation = navigation;
        this.moments = new Moments(words.clock());
        this.opened = opened;
    }

    Node of(DatasetRow dataset, DatasetVersion version, List<Node> actions) {
        Inspector panel =
                new Inspector(dataset.dataset().name() + " v" + version.number(), null)
                        .sentence(words.text("dataset.from", version.sourceName()));
        version.notes()
                .forEach(note -> panel.node(row(8, mark(Mark.WARN), paragraph(note, "small"))));
        panel.section(words.text("dataset.versions", dataset.versions().size()));
        panel.node(versions(dataset, version));
        panel.section(words.text("dataset.usedBy"));
        usedBy(panel);
        panel.section(words.text("dataset.fingerprint"));
        panel.node(hash("dataset-bytes-hash", "dataset.hash.bytes", version.fingerprint().bytes()));
        panel.node(
                hash(
                        "dataset-content-hash",
                        "dataset.hash.content",
                        version.fingerprint().content()));
        actions.forEach(panel::action);
        return panel.build();
    }

    private VBox versions(DatasetRow dataset, DatasetVersion open) {
        VBox list = column(8);
        for (DatasetVersion version : dataset.versions().reversed())
            list.getChildren().add(version(dataset, version, version.equals(open)));
        return list;
    }

    private Node version(DatasetRow dataset, DatasetVersion version, boolean open) {
        Hyperlink name =
                Buttons.link(
                        "version-" + version.number(),
                        "v" + version.number(),
                        () -> opened.accept(version));
        name.getStyleClass().add(open ? "b" : "med");
        String changed =
                dataset.before(version)
                        .map(before -> VersionDifference.between(before, version).sentence(words))
                        .orElseGet(
                                () ->
                                        words.text(
                                                "version.first",
                                                Numbers.count(version.rows(), "row", "rows")));
        return column(
                1,
                row(
                        8,
                        mark(open ? Mark.NOTE : Mark.OFF),
                        name,
                        whole(moments.brief(version.imported()), "subtle", "small")),
                Pieces.styled(paragraph(changed, "muted", "small"), "indented"));
    }

    private void usedBy(Inspector panel) {
        UsedBy used = model.usedBy.get();
        if (used.nothing()) {
            panel.node(paragraph(words.text("dataset.unused"), "subtle", "small"));
            return;
        }
        used.checks().stream()
                .limit(CHECKS_SHOWN)
                .forEach(check -> panel.fact(words.text("dataset.used.check"), link(check)));
        if (used.checks().size() > CHECKS_SHOWN)
            panel.fact("", words.text("dataset.used.more", used.checks().size() - CHECKS_SHOWN));
        used.monitors()
                .forEach(m -> panel.fact(words.text("dataset.used.monitor"), label(m.name())));
        used.deployments()
                .forEach(
                        d ->
                                panel.fact(
                                        words.text("dataset.used.deployment"),
                                        Buttons.link(
                                                "used-deployment-" + d.id(),
                                                d.name(),
                                                () ->
                                                        navigation.open(
                                                                new Selection.Deployment(
                                                                        d.projectId(), d.id())))));
    }

    private Node link(Check check) {
        Hyperlink link =
                Buttons.link(
                        "used-check-" + check.id(),
                        words.text("dataset.used.against", check.referenceName()),
                        () ->
                                navigation.open(
                                        new Selection.Check(check.projectId(), check.id(), null)));
        return row(6, mark(Mark.of(check.verdict())), link);
    }

    private Node hash(String id, String key, String hex) {
        var value = Pieces.id(Pieces.tip(label(Numbers.hash(hex), "mono"), hex), id);
        return row(8, whole(words.text(key), "muted", "small"), value);
    }
}
