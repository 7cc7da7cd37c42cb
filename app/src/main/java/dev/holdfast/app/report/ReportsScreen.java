package dev.holdfast.app.report;

import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.Empty;
import dev.holdfast.app.table.ListOrPage;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;
import dev.holdfast.report.words.Verdicts;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.nio.file.Path;

/// What do I hand over?
final class ReportsScreen extends Screen {
    private final Bench bench;
    private final Words words;
    private final Moments moments;
    private final ReportsModel model;
    private final ListOrPage mode = new ListOrPage();
    private final PrintableList list;
    private final PagesView pages;
    private Linked linked = Linked.NOTHING;

    ReportsScreen(Bench bench) {
        this.bench = bench;
        this.words = bench.words();
        this.moments = new Moments(words.clock());
        this.model =
                new ReportsModel(
                        bench.desk(),
                        bench.background(),
                        new TemporaryPrint(bench.desk().reports()),
                        words,
                        this::saved);
        list = new PrintableList(model, words, this::choose, this::open);
        TextSize.follow(list.table, bench.appearance().fontSize());
        pages = new PagesView(model, words);
        model.selected().addListener(_ -> render());
        model.loaded.addListener(_ -> follow());
    }

    @Override
    public void follow(Linked now) {
        linked = now;
        model.project(now.projectId());
    }

    private void follow() {
        Check check = linked.check();
        if (check == null) model.close();
        else if (isPage(check)) model.open(check.id());
        render();
    }

    private boolean isPage(@Nullable Check check) {
        return mode.isPage(linked.selection(), check != null);
    }

    private void choose(Printable row) {
        Selection chosen = selection(row);
        mode.choosing(chosen);
        bench.navigation().select(chosen);
    }

    private void open(Printable row) {
        mode.opening();
        bench.navigation().open(PlaceId.REPORTS, selection(row));
        follow();
    }

    private static Selection selection(Printable row) {
        return new Selection.Check(row.check().projectId(), row.check().id(), null);
    }

    private void render() {
        Printable shown = model.selected().get();
        if (model.printables.isEmpty()) showEmpty();
        else if (isPage(linked.check()) && shown != null) showPages(shown);
        else showList();
    }

    private void showEmpty() {
        title().set("");
        sentence().set("");
        actions().clear();
        inspector().set(null);
        content()
                .set(
                        Empty.of(
                                BootstrapIcons.FILE_EARMARK_TEXT,
                                words.text("reports.empty"),
                                words.text("reports.empty.why"),
                                Buttons.accent(
                                        "reports-check",
                                        words.text("reports.toDrift"),
                                        () -> bench.navigation().go(PlaceId.MONITORS))));
    }

    private void showList() {
        title().set(words.text("reports.title"));
        sentence().set(words.text("reports.sentence"));
        actions().clear();
        Check check = linked.check();
        int at = -1;
        for (int i = 0; check != null && i < model.printables.size(); i++)
            if (model.printables.get(i).check().id() == check.id()) at = i;
        Rows.show(list.table, at);
        inspector().set(at < 0 ? null : inspector(model.printables.get(at)));
        content().set(list);
        int listed = model.printables.size();
        status().set(
                        model.total() > listed
                                ? words.text("checks.newest", listed, model.total())
                                : "");
    }

    private void showPages(Printable shown) {
        title().set(words.text("report.title", shown.name()));
        sentence().set(shown.check().sentence());
        actions()
                .setAll(
                        Buttons.button(
                                "report-html",
                                words.text("report.html"),
                                () -> save(shown, "html")),
                        Buttons.accent(
                                "report-pdf", words.text("report.pdf"), () -> save(shown, "pdf")));
        inspector().set(inspector(shown));
        content().set(pages);
    }

    private void save(Printable shown, String ending) {
        String name = words.text("report.file", shown.name());
        bench.files()
                .save(
                        words.text("report." + ending),
                        name.replaceAll("[^\\w.-]+", "-") + "." + ending,
                        ending)
                .ifPresent(model::save);
    }

    private void saved(Report report, Path target) {
        bench.notices()
                .show(
                        Notice.of(
                                Mark.STABLE,
                                words.text(
                                        "report.saved",
                                        String.valueOf(target.getFileName()),
                                        Sizes.bytes(report.bytes()))));
        model.refresh();
    }

    private Node inspector(Printable shown) {
        Check check = shown.check();
        Inspector panel =
                new Inspector(shown.name(), mark(Mark.of(check.verdict())))
                        .sentence(words.text("report.frozen"))
                        .section(words.text("check.compared"))
                        .fact(words.text("check.reference"), check.referenceName())
                        .fact(words.text("check.current.short"), check.currentName())
                        .fact(words.text("report.verdicts"), Verdicts.counts(check))
                        .fact(words.text("check.made"), moments.brief(check.at()))
                        .section(words.text("report.made"));
        if (shown.made().isEmpty())
            panel.node(label(words.text("reports.notMade"), "subtle", "small"));
        for (Report report : shown.made())
            panel.node(
                    Pieces.column(
                            1,
                            Pieces.tip(
                                    label(
                                            String.valueOf(Path.of(report.file()).getFileName()),
                                            "med"),
                                    report.file()),
                            label(
                                    words.text(
                                            "report.line",
                                            moments.brief(report.made()),
                                            Sizes.bytes(report.bytes()),
                                            Numbers.hash(report.sha256())),
                                    "subtle",
                                    "small")));
        return panel.build();
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
