package dev.holdfast.app.deployment;

import static dev.holdfast.app.look.Pieces.chip;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.Empty;
import dev.holdfast.app.table.ListOrPage;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.report.words.Moments;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.time.Duration;
import java.util.List;

/// What answers now, and how well?
final class DeploymentsScreen extends Screen {
    private static final List<Duration> INTERVALS =
            List.of(
                    Duration.ZERO,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1));

    private final Bench bench;
    private final Words words;
    private final DeploymentsModel model;
    private final HealthWords health;
    private final ListOrPage mode = new ListOrPage();
    private final DeploymentList list;
    private final DeploymentPage page;
    private Linked linked = Linked.NOTHING;
    private @Nullable TryModel trial;
    private long trialOf;

    DeploymentsScreen(Bench bench) {
        this.bench = bench;
        this.words = bench.words();
        this.model = new DeploymentsModel(bench.desk(), bench.background(), words.clock());
        this.health = new HealthWords(words, new Moments(words.clock()));
        list = new DeploymentList(model, words, this::choose, this::open);
        TextSize.follow(list.table, bench.appearance().fontSize());
        page = new DeploymentPage(model, bench);
        model.selected().addListener(_ -> render());
        model.probes.addListener((ListChangeListener<Object>) _ -> render());
        model.schema.addListener(
                (_, _, schema) -> {
                    if (trial != null) trial.prepare(schema);
                });
        model.loaded.addListener(_ -> follow());
    }

    @Override
    public void follow(Linked now) {
        linked = now;
        model.project(now.projectId());
    }

    private void follow() {
        Deployment deployment = linked.deployment();
        if (deployment == null) model.close();
        else model.open(deployment.id());
        render();
    }

    private void choose(DeploymentRow row) {
        Selection chosen = selection(row);
        mode.choosing(chosen);
        bench.navigation().select(chosen);
    }

    private void open(DeploymentRow row) {
        mode.opening();
        bench.navigation().open(selection(row));
        follow();
    }

    private static Selection selection(DeploymentRow row) {
        return new Selection.Deployment(row.deployment().projectId(), row.deployment().id());
    }

    private void render() {
        DeploymentRow row = model.selected().get();
        boolean own = mode.isPage(linked.selection(), row != null);
        if (model.deployments.isEmpty()) showEmpty();
        else if (own && row != null) showPage(row);
        else showList(row);
    }

    private void add() {
        var version = linked.modelVersion();
        DiscoveryPanel.ask(bench, version == null ? 0 : version.id());
    }

    private void showEmpty() {
        title().set("");
        sentence().set("");
        actions().clear();
        inspector().set(null);
        content()
                .set(
                        Empty.of(
                                BootstrapIcons.HDD_NETWORK,
                                words.text("deployments.empty"),
                                words.text("deployments.empty.why"),
                                Buttons.accent(
                                        "deployments-add",
                                        words.text("deployments.add"),
                                        this::add)));
    }

    private void showList(@Nullable DeploymentRow row) {
        title().set(words.text("deployments.title"));
        long down = model.deployments.stream().filter(r -> r.health() == Health.DOWN).count();
        sentence()
                .set(
                        words.text(
                                down == 0 ? "deployments.fine" : "deployments.down",
                                model.deployments.size(),
                                down));
        actions()
                .setAll(
                        Buttons.accent(
                                "deployments-add", words.text("deployments.add"), this::add));
        Rows.show(list.table, row == null ? -1 : model.deployments.indexOf(row));
        inspector().set(row == null ? null : inspector(row, health.sentence(row, model.probes)));
        content().set(list);
        status().set("");
    }

    private void showPage(DeploymentRow row) {
        title().set(row.deployment().name());
        sentence().set(health.withoutReason(row, model.probes));
        Button probe =
                Buttons.accent("deployment-probe", words.text("deployment.probe"), model::probe);
        probe.disableProperty().bind(model.probing);
        actions().setAll(chip(HealthWords.mark(row.health()), health.word(row.health())), probe);
        if (trialOf != row.deployment().id()) {
            trialOf = row.deployment().id();
            TryModel fresh = new TryModel(bench.desk(), bench.background(), row.deployment());
            trial = fresh;
            fresh.prepare(model.schema.get());
            page.tryIt(new TryCard(fresh, words, bench.appearance().fontSize()));
        }
        inspector().set(inspector(row, ""));
        content().set(page);
        status().set("");
    }

    /// @param sentence how it is, "" where the page says it
    private Node inspector(DeploymentRow row, String sentence) {
        Deployment d = row.deployment();
        Inspector panel =
                new Inspector(d.name(), Pieces.mark(HealthWords.mark(row.health()), 11))
                        .sentence(sentence)
                        .section(words.text("deployment.endpoint"))
                        .fact(words.text("deployment.where"), d.url().toString())
                        .fact(
                                words.text("deployment.protocol"),
                                words.text("protocol." + d.protocol()));
        if (!d.servedName().isEmpty())
            panel.fact(words.text("deployment.servedName"), d.servedName());
        if (row.last() != null && !row.last().serverVersion().isEmpty())
            panel.fact(words.text("deployment.server"), row.last().serverVersion());
        panel.fact(words.text("deployment.version"), version(row));
        panel.section(words.text("deployment.probes"));
        panel.fact(words.text("deployment.every"), interval(d));
        panel.action(
                Buttons.button(
                        "deployment-remove", words.text("deployment.remove"), () -> remove(d)));
        return panel.build();
    }

    private Node version(DeploymentRow row) {
        String serves = row.serves();
        var version = row.version();
        if (serves == null || version == null)
            return Pieces.label(words.text("discovery.unknownVersion"), "subtle");
        return Buttons.link(
                "deployment-model",
                serves,
                () ->
                        bench.navigation()
                                .open(
                                        new Selection.ModelVersion(
                                                row.deployment().projectId(),
                                                version.modelId(),
                                                version.id())));
    }

    private ComboBox<Duration> interval(Deployment deployment) {
        ComboBox<Duration> box = new ComboBox<>();
        box.setId("deployment-interval");
        box.getItems().setAll(INTERVALS);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Duration every) {
                        if (every == null) return "";
                        return every.isZero()
                                ? words.text("interval.never")
                                : words.text("interval.minutes", every.toMinutes());
                    }

                    @Override
                    public Duration fromString(String text) {
                        throw new UnsupportedOperationException("Intervals are chosen, not typed");
                    }
                });
        box.setValue(deployment.probeEvery());
        box.setOnAction(_ -> probeEvery(deployment, box.getValue()));
        return box;
    }

    private void probeEvery(Deployment deployment, Duration interval) {
        Duration before = deployment.probeEvery();
        if (interval.equals(before)) return;
        model.probeEvery(deployment.id(), interval);
        bench.undo()
                .did(
                        words.text("undo.interval", deployment.name()),
                        () -> model.probeEvery(deployment.id(), before),
                        () -> model.probeEvery(deployment.id(), interval));
    }

    private void remove(Deployment deployment) {
        model.remove(
                deployment,
                removed -> {
                    String name = deployment.name();
                    Runnable back =
                            bench.undo()
                                    .did(
                                            words.text("undo.remove", name),
                                            () -> model.restore(removed),
                                            () -> model.remove(deployment, _ -> {}));
                    bench.notices()
                            .show(
                                    new Notice(
                                            Mark.STABLE,
                                            words.text("undo.removed", name),
                                            words.text("undo"),
                                            back));
                });
    }

    @Override
    public void refresh() {
        if (model.selected().get() == null) model.refresh();
        else model.probe();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(words.text("deployments.add"), BootstrapIcons.HDD_NETWORK, this::add));
    }
}
