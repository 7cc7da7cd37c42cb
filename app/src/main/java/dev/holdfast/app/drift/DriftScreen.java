package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.chip;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.Empty;
import dev.holdfast.app.table.ListOrPage;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;

/// Did it change, does it matter?
final class DriftScreen extends Screen {
    private final Bench bench;
    private final Words words;
    private final DriftModel model;
    private final ListOrPage mode = new ListOrPage();
    private final CheckList list;
    private final CheckPage page;
    private final FeaturePage feature;
    private Linked linked = Linked.NOTHING;
    private boolean featureOpen;

    DriftScreen(Bench bench) {
        this.bench = bench;
        this.words = bench.words();
        this.model = new DriftModel(bench.desk(), bench.background());
        list = new CheckList(model, words, this::choose, this::open);
        TextSize.follow(list.table, bench.appearance().fontSize());
        page = new CheckPage(model, bench, this::choose, this::open);
        feature = new FeaturePage(model, bench);
        model.check().addListener(_ -> render());
        model.alarm().addListener(_ -> render());
        model.finding().addListener(_ -> render());
        model.loaded.addListener(_ -> follow());
    }

    @Override
    public void follow(Linked now) {
        if (!now.selection().equals(linked.selection()) && !isColumnOfOpen(now))
            featureOpen = false;
        linked = now;
        model.project(now.projectId());
    }

    private boolean isColumnOfOpen(Linked now) {
        Check open = model.check().get();
        return open != null
                && now.selection() instanceof Selection.Check chosen
                && chosen.checkId() == open.id()
                && chosen.column() != null;
    }

    private void follow() {
        Check check = linked.check();
        if (check == null) model.close();
        else model.open(check, columnToShow(check));
        render();
    }

    private @Nullable String columnToShow(Check check) {
        if (linked.column() != null) return linked.column();
        Check open = model.check().get();
        ColumnFinding kept = model.finding().get();
        return open != null && open.id() == check.id() && kept != null ? kept.column() : null;
    }

    private void choose(CheckRow row) {
        Selection chosen = new Selection.Check(row.check().projectId(), row.check().id(), null);
        mode.choosing(chosen);
        bench.navigation().select(chosen);
    }

    private void open(CheckRow row) {
        mode.opening();
        bench.navigation()
                .open(new Selection.Check(row.check().projectId(), row.check().id(), null));
        follow();
    }

    private void choose(ColumnFinding finding) {
        Check check = model.check().get();
        if (check == null) return;
        mode.opening();
        bench.navigation()
                .select(new Selection.Check(check.projectId(), check.id(), finding.column()));
    }

    private void open(ColumnFinding finding) {
        choose(finding);
        featureOpen = true;
        render();
    }

    private void render() {
        Check check = model.check().get();
        boolean own = mode.isPage(linked.selection(), check != null);
        if (model.checks.isEmpty() && check == null) showEmpty();
        else if (check == null || !own) showList(check);
        else showCheck(check);
    }

    private void showEmpty() {
        title().set("");
        sentence().set("");
        actions().clear();
        inspector().set(null);
        content()
                .set(
                        Empty.of(
                                BootstrapIcons.GRAPH_UP,
                                words.text("checks.empty"),
                                words.text("checks.empty.why"),
                                Buttons.accent(
                                        "checks-new", words.text("checks.new"), this::newCheck)));
    }

    private void newCheck() {
        NewCheck.ask(bench, linked.datasetVersion() == null ? 0 : linked.datasetVersion().id());
    }

    private void showList(@Nullable Check check) {
        title().set(words.text("checks.title"));
        long open = model.waiting();
        sentence()
                .set(
                        open == 0
                                ? words.text("checks.calm")
                                : words.text(
                                        open == 1 ? "checks.waiting.one" : "checks.waiting.many",
                                        Numbers.count(open)));
        actions().setAll(Buttons.accent("checks-new", words.text("checks.new"), this::newCheck));
        int at = -1;
        for (int i = 0; check != null && i < model.checks.size(); i++)
            if (model.checks.get(i).check().id() == check.id()) at = i;
        Rows.show(list.table, at);
        inspector().set(check == null ? null : inspector(check));
        content().set(list);
        int listed = model.checks.size();
        status().set(
                        model.total() > listed
                                ? words.text("checks.newest", listed, model.total())
                                : "");
    }

    private void showCheck(Check check) {
        ColumnFinding finding = model.finding().get();
        if (featureOpen && finding != null) showFeature(check, finding);
        else showOverview(check);
        inspector().set(inspector(check));
        status().set(
                        words.text(
                                "check.status",
                                Numbers.count(check.findings().size(), "column", "columns"),
                                Numbers.count(check.referenceRows()),
                                Numbers.count(check.currentRows(), "row", "rows"),
                                Sizes.duration(check.took())));
    }

    private void showOverview(Check check) {
        title().set(
                        model.monitorOf(check)
                                .map(m -> m.name() + ", " + check.currentName())
                                .orElse(check.currentName()));
        sentence().set(check.sentence());
        List<Node> buttons = new ArrayList<>();
        model.monitorOf(check)
                .ifPresent(
                        monitor ->
                                buttons.add(
                                        Buttons.button(
                                                "check-again",
                                                BootstrapIcons.ARROW_REPEAT,
                                                words.text("check.again"),
                                                () -> NewCheck.again(bench, monitor))));
        buttons.add(Buttons.accent("check-report", words.text("check.report"), this::report));
        actions().setAll(buttons);
        content().set(page);
    }

    private void showFeature(Check check, ColumnFinding finding) {
        title().set(finding.column());
        sentence().set(finding.because());
        actions()
                .setAll(
                        chip(
                                Mark.of(finding.verdict()),
                                words.text("verdict." + finding.verdict())),
                        Buttons.icon(
                                "feature-previous",
                                BootstrapIcons.CHEVRON_UP,
                                words.text("feature.previous"),
                                () -> model.step(-1)),
                        Buttons.icon(
                                "feature-next",
                                BootstrapIcons.CHEVRON_DOWN,
                                words.text("feature.next"),
                                () -> model.step(1)),
                        Buttons.button(
                                "feature-back",
                                words.text("feature.back"),
                                () -> {
                                    featureOpen = false;
                                    render();
                                }));
        content().set(feature);
    }

    private Node inspector(Check check) {
        return new DriftInspector(words, this::decide)
                .of(check, model.finding().get(), model.alarm().get());
    }

    private void explain() {
        Node panel = inspector().get();
        if (panel != null && panel.lookup("#plain-how") instanceof Hyperlink how) how.fire();
    }

    private void report() {
        Check check = model.check().get();
        if (check != null)
            bench.navigation()
                    .open(
                            PlaceId.REPORTS,
                            new Selection.Check(check.projectId(), check.id(), null));
    }

    private void decide() {
        Alarm alarm = model.alarm().get();
        if (alarm == null || !model.canDecide()) return;
        bench.overlays()
                .show(DecisionPanel.of(alarm, words, bench.overlays(), model::decide), () -> {});
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(words.text("checks.new"), BootstrapIcons.GRAPH_UP, this::newCheck),
                Command.of(
                        words.text("alarm.decide"),
                        BootstrapIcons.CHECK2_SQUARE,
                        "D",
                        this::decide),
                Command.of(words.text("plain.how"), BootstrapIcons.LIGHTBULB, "E", this::explain),
                Command.of(
                        words.text("check.report"),
                        BootstrapIcons.FILE_EARMARK_TEXT,
                        "Shortcut+P",
                        this::report));
    }
}
