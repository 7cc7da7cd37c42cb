package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.tip;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.table.WholeRows;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.report.words.Moments;
import dev.holdfast.workbench.run.RunGrouping;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.EnumSet;
import java.util.List;

/// Runs: filter, table, curves, coordinates, and the run in the inspector.
final class RunsScreen extends Screen {
    private final Bench bench;
    private final RunsViewModel model;
    private final RunFilterBar filter;
    private final RunTable table;
    private final RunCharts charts;
    private final RunInspector inspector;
    private final ComboBox<Experiment> experiments = new ComboBox<>();
    private final VBox body;
    private final CompareModel comparison;
    private final ComparePage comparePage;
    private final List<Node> tableActions;
    private final RunTableViews views;
    private final GroupsModel groups;
    private boolean comparing;
    private @Nullable Linked shown;

    RunsScreen(Bench bench) {
        this.bench = bench;
        this.model =
                new RunsViewModel(bench.desk().stores().runs(), bench.background(), bench.words());
        RunValues values = new RunValues(new Moments(bench.words().clock()));
        inspector = new RunInspector(bench, model, values);
        filter = new RunFilterBar(model, bench.words());
        table =
                TextSize.follow(
                        new RunTable(model, values, bench.words(), this::choose),
                        bench.appearance().fontSize());
        table.setPlaceholder(filter.nothingMatches());
        charts = new RunCharts(model, bench, this::chooseById);
        FrozenHead frozenHead = new FrozenHead(bench.words().text("runs.column.run"), table);
        VBox tableCard = flushCard(grow(new WholeRows(table, frozenHead)));
        body = column(14, filter, grow(tableCard), charts);
        Em.minHeight(Em.prefHeight(tableCard, 390), 200);
        groups =
                new GroupsModel(
                        model,
                        RunGrouping.withDefaults(bench.desk().stores().runs()),
                        bench.background(),
                        bench.words());
        Node groupCard = grow(new GroupTable(groups, model, bench).card());
        groups.leftOut.addListener((_, _, _) -> group(tableCard, groupCard));
        groups.sentence.addListener((_, _, _) -> say());
        Em.prefHeight(charts, 260);
        VBox.setVgrow(charts, javafx.scene.layout.Priority.SOMETIMES);
        comparison = new CompareModel(bench.words());
        comparePage = new ComparePage(comparison, model.colours, values, bench);
        comparison.sentence.addListener((_, _, _) -> say());
        tableActions = tableActions();
        status().bind(
                        Bindings.when(groups.leftOut.isNull())
                                .then(model.status)
                                .otherwise(groups.status));
        model.columns.addListener((_, _, _) -> say());
        model.colours
                .changes()
                .addListener(
                        (_, _, _) -> {
                            arrange();
                            inspect();
                        });
        views = new RunTableViews(bench, model, this::viewShown);
        bench.refresher().when(EnumSet.of(Subject.RUN), model::query);
        bench.refresher().when(EnumSet.of(Subject.EXPERIMENT), this::loadExperiments);
    }

    /// Runs with their charts, or groups of them; the filter stays.
    private void group(Node tableCard, Node groupCard) {
        if (groups.shown()) body.getChildren().setAll(filter, groupCard);
        else body.getChildren().setAll(filter, tableCard, charts);
        say();
    }

    private List<Node> tableActions() {
        ToggleSwitch differences = new ToggleSwitch(bench.words().text("runs.differences"));
        differences.setId("runs-differences");
        differences.selectedProperty().bindBidirectional(model.onlyDifferences);
        experiments.setId("runs-experiment");
        experiments.setAccessibleText(bench.words().text("runs.experiment"));
        experiments.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Experiment experiment) {
                        return experiment == null ? "" : experiment.name();
                    }

                    @Override
                    public @Nullable Experiment fromString(String name) {
                        return null;
                    }
                });
        experiments.setOnAction(
                _ -> {
                    Experiment chosen = experiments.getValue();
                    Experiment now = model.experiment.get();
                    if (chosen != null && (now == null || now.id() != chosen.id()))
                        bench.navigation()
                                .select(new Selection.Experiment(chosen.projectId(), chosen.id()));
                });
        Button compare =
                Buttons.button(
                        "runs-compare",
                        BootstrapIcons.LAYOUT_SPLIT,
                        bench.words().text("compare"),
                        this::compare);
        tip(compare, bench.words().text("compare.tip"));
        Button save =
                Buttons.icon(
                        "runs-save-view",
                        BootstrapIcons.BOOKMARK,
                        bench.words().text("views.save.tip"),
                        () -> views.save());
        GroupChoice by = new GroupChoice(groups, model, bench.words());
        return List.of(differences, by, save, compare, experiments);
    }

    private void choose(Run run) {
        Experiment of = model.experiment.get();
        if (of != null)
            bench.navigation()
                    .select(new Selection.Run(of.projectId(), run.experimentId(), run.id()));
    }

    private void chooseById(long runId) {
        model.top.get().stream()
                .filter(run -> run.id() == runId)
                .findFirst()
                .ifPresent(this::choose);
    }

    @Override
    public void follow(Linked linked) {
        shown = linked;
        Experiment now = model.experiment.get();
        Experiment wanted = linked.experiment();
        if (now != null && wanted != null && now.id() == wanted.id()) showRun();
        else loadExperiments();
    }

    private record Choice(List<Experiment> all, @Nullable Experiment wanted) {}

    private void loadExperiments() {
        Linked linked = shown;
        if (linked == null) return;
        var stores = bench.desk().stores();
        bench.background()
                .run(
                        () -> {
                            List<Experiment> all =
                                    stores.experiments().inProject(linked.projectId()).stream()
                                            .filter(e -> !e.deleted())
                                            .toList();
                            Experiment wanted = linked.experiment();
                            return new Choice(all, wanted != null ? wanted : fullest(all));
                        },
                        this::show);
    }

    private @Nullable Experiment fullest(List<Experiment> all) {
        return all.stream()
                .max(
                        java.util.Comparator.comparingLong(
                                e -> bench.desk().stores().runs().count(e.id())))
                .orElse(null);
    }

    private void show(Choice choice) {
        Experiment wanted = choice.wanted();
        if (wanted == null) {
            title().set(bench.words().text("place.runs"));
            sentence().set(bench.words().text("runs.empty"));
            content().set(empty());
            inspector().set(null);
            return;
        }
        Experiment now = model.experiment.get();
        boolean keep =
                shown != null
                        && shown.experiment() == null
                        && now != null
                        && choice.all().stream().anyMatch(e -> e.id() == now.id());
        if (!keep) {
            comparing = false;
            model.show(wanted);
        }
        Experiment current = keep && now != null ? now : wanted;
        experiments.getItems().setAll(choice.all());
        experiments.setValue(current);
        arrange();
        showRun();
        views.showWanted();
    }

    /// The table, or the chosen runs side by side.
    private void arrange() {
        Experiment current = model.experiment.get();
        if (current == null) return;
        List<Run> chosen = model.colours.runs();
        comparing &= chosen.size() >= CompareModel.LEAST;
        if (comparing) {
            RunsViewModel.Span span = model.span.get();
            comparison.show(chosen, span == null ? null : span.metric());
        }
        content().set(comparing ? comparePage : body);
        actions().setAll(comparing ? comparePage.actions(this::compare) : tableActions);
        title().set(
                        comparing
                                ? bench.words().text("compare.title", chosen.size())
                                : bench.words().text("runs.title", current.name()));
        say();
    }

    /// Sets the chosen runs side by side, or goes back to the table.
    private void compare() {
        if (!comparing && groups.shown()) {
            if (!groups.compare())
                bench.notices()
                        .show(Notice.of(Mark.NOTE, bench.words().text("runs.groups.choose")));
            return;
        }
        if (!comparing && model.colours.runs().size() < CompareModel.LEAST) {
            bench.notices().show(Notice.of(Mark.NOTE, bench.words().text("compare.few")));
            return;
        }
        comparing = !comparing;
        arrange();
    }

    private void viewShown() {
        groups.leftOut.set(null);
        comparing = false;
        arrange();
    }

    private void showRun() {
        Linked linked = shown;
        Run run = linked == null ? null : linked.run();
        // A row chosen a moment ago is ahead of what is linked to the one before it.
        boolean upToDate =
                linked != null && linked.selection().equals(bench.navigation().selection());
        if (run != null && upToDate) table.show(run);
        charts.inspect(run);
        inspect();
    }

    private void say() {
        if (comparing) {
            sentence().set(comparison.sentence.get());
            return;
        }
        if (groups.shown()) {
            sentence().set(groups.sentence.get());
            return;
        }
        int chosen = model.colours.runs().size();
        ColumnChoice columns = model.columns.get();
        String same =
                model.onlyDifferences.get()
                        ? bench.words().text("runs.sentence.hidden", columns.constant())
                        : bench.words().text("runs.sentence.all");
        sentence()
                .set(
                        bench.words().text("runs.sentence.chosen", chosen)
                                + " "
                                + same
                                + (columns.more() > 0
                                        ? " "
                                                + bench.words()
                                                        .text("runs.sentence.more", columns.more())
                                        : ""));
    }

    private void inspect() {
        Linked linked = shown;
        Run run = linked == null ? null : linked.run();
        inspector().set(run == null || linked == null ? null : inspector.of(run, linked));
    }

    private Node empty() {
        VBox empty =
                column(
                        10,
                        label(bench.words().text("runs.empty.title"), "h2"),
                        paragraph(bench.words().text("runs.empty.text"), "muted"),
                        Buttons.button(
                                "runs-connect",
                                bench.words().text("first.connect.do"),
                                bench.connecting()::ask));
        empty.setAlignment(Pos.CENTER);
        return empty;
    }

    @Override
    public void focusFilter() {
        filter.focus();
    }

    @Override
    public void refresh() {
        model.query();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        bench.words().text(comparing ? "compare.back" : "compare.command"),
                        BootstrapIcons.LAYOUT_SPLIT,
                        "Shortcut+D",
                        this::compare),
                Command.of(
                        bench.words().text("views.command"),
                        BootstrapIcons.BOOKMARK,
                        "Shortcut+S",
                        () -> views.save()),
                Command.of(
                        bench.words().text("runs.command.text"),
                        BootstrapIcons.CODE,
                        () -> model.filter.asText.set(!model.filter.asText.get())),
                Command.of(
                        bench.words().text("runs.command.clear"),
                        BootstrapIcons.X,
                        model.colours::clear),
                Command.of(
                        bench.words().text("runs.command.differences"),
                        BootstrapIcons.LAYOUT_THREE_COLUMNS,
                        () -> model.onlyDifferences.set(!model.onlyDifferences.get())));
    }
}
