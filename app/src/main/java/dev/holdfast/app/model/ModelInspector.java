package dev.holdfast.app.model;

import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.tag;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.report.words.Moments;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A model: its aliases, its versions, the run that made the chosen one and where that answers.
final class ModelInspector {
    private static final int VERSIONS = 8;
    private static final int TAGS = 6;
    private final Bench bench;
    private final Moments moments;

    ModelInspector(Bench bench) {
        this.bench = bench;
        this.moments = new Moments(bench.words().clock());
    }

    Node of(ModelRow of, Linked linked) {
        ModelVersion version =
                linked.modelVersion() != null && linked.modelVersion().modelId() == of.model().id()
                        ? linked.modelVersion()
                        : null;
        ModelVersion one = linked.selection() instanceof Selection.ModelVersion ? version : null;
        Inspector inspector =
                new Inspector(
                        one == null ? of.model().name() : of.model().name() + " v" + one.version(),
                        null);
        inspector.sentence(one == null ? of.model().description() : one.description());
        aliases(inspector, of);
        if (version != null) madeFrom(inspector, version, linked, one != null);
        became(inspector, of, one);
        versions(inspector, of);
        tags(inspector, one == null ? of.model().tags() : one.tags());
        return inspector.build();
    }

    private void aliases(Inspector inspector, ModelRow of) {
        Node[] aliases =
                of.model().aliases().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(alias -> tag("@" + alias.getKey() + " v" + alias.getValue()))
                        .toArray(Node[]::new);
        if (aliases.length > 0) inspector.chips(aliases);
    }

    private void madeFrom(Inspector inspector, ModelVersion version, Linked linked, boolean one) {
        inspector.section(
                one
                        ? bench.words().text("model.madeFrom")
                        : bench.words().text("model.madeFrom.version", version.version()));
        var run = linked.run();
        if (run != null)
            inspector.fact(
                    bench.words().text("model.run"),
                    Buttons.link(
                            "model-run",
                            run.name(),
                            () ->
                                    open(
                                            new Selection.Run(
                                                    linked.projectId(),
                                                    run.experimentId(),
                                                    run.id()))));
        else if (!version.runExternalId().isEmpty())
            inspector.fact(
                    bench.words().text("model.run"),
                    label(bench.words().text("model.run.unknown"), "subtle"));
        var dataset = linked.dataset();
        if (dataset != null)
            inspector.fact(
                    bench.words().text("run.data"),
                    Buttons.link(
                            "model-dataset",
                            dataset.name(),
                            () -> open(new Selection.Dataset(linked.projectId(), dataset.id()))));
        if (version.created() != null)
            inspector.fact(bench.words().text("model.created"), moments.brief(version.created()));
        if (!version.stage().isEmpty() && !version.stage().equals("None"))
            inspector.fact(bench.words().text("model.stage"), version.stage());
        if (!version.source().isEmpty())
            inspector.fact(bench.words().text("model.source"), label(version.source(), "mono"));
    }

    /// Of one version what became of it, of the model what answers now.
    private void became(Inspector inspector, ModelRow of, @Nullable ModelVersion one) {
        List<Deployment> its = one == null ? of.deployments() : of.deploymentsOf(one);
        if (one == null && its.isEmpty()) return;
        inspector.section(
                one == null
                        ? bench.words().text("model.live")
                        : bench.words().text("model.became", one.version()));
        if (its.isEmpty()) {
            inspector.node(paragraph(bench.words().text("model.notDeployed"), "subtle"));
            return;
        }
        for (Deployment deployment : its)
            inspector.fact(
                    of.deployed(deployment).map(v -> "v" + v.version()).orElse(""),
                    Buttons.link(
                            "model-deployment-" + deployment.id(),
                            deployment.name(),
                            () ->
                                    open(
                                            new Selection.Deployment(
                                                    deployment.projectId(), deployment.id()))));
        if (of.check() != null)
            inspector.node(
                    row(
                            8,
                            Pieces.mark(Mark.of(of.check().verdict())),
                            Pieces.grow(paragraph(of.check().sentence(), "small", "muted"))));
    }

    private void versions(Inspector inspector, ModelRow of) {
        inspector.section(bench.words().text("model.versions", of.versions().size()));
        of.versions().stream().limit(VERSIONS).forEach(v -> inspector.node(line(of, v)));
        if (of.versions().size() > VERSIONS)
            inspector.node(
                    label(
                            bench.words().text("model.older", of.versions().size() - VERSIONS),
                            "small",
                            "subtle"));
    }

    /// A version with the aliases that point to it, and when it was made.
    private Node line(ModelRow of, ModelVersion version) {
        List<Node> line = new ArrayList<>();
        line.add(
                Buttons.link(
                        "model-version-" + version.version(),
                        "v" + version.version(),
                        () -> choose(of, version)));
        of.aliasesOf(version).forEach(alias -> line.add(tag("@" + alias)));
        line.add(Pieces.spring());
        line.add(
                whole(
                        version.created() == null ? "" : moments.brief(version.created()),
                        "small",
                        "muted"));
        return new WrapRow(8, line.toArray(Node[]::new));
    }

    private void choose(ModelRow of, ModelVersion version) {
        bench.navigation()
                .select(
                        new Selection.ModelVersion(
                                of.model().projectId(), of.model().id(), version.id()));
    }

    private void tags(Inspector inspector, Map<String, String> tags) {
        if (tags.isEmpty()) return;
        inspector.section(bench.words().text("model.tags"));
        tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(TAGS)
                .forEach(tag -> inspector.fact(tag.getKey(), tag.getValue()));
    }

    private void open(Selection selection) {
        bench.navigation().open(selection);
    }
}
