package dev.holdfast.app.report;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.job.Failures;
import dev.holdfast.workbench.report.PrintedPages.PrintedPage;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/// What can be printed and what was, and the pages of the one that is looked at.
final class ReportsModel {
    private static final int CHECKS = 200;

    final ObservableList<Printable> printables = FXCollections.observableArrayList();
    final ObservableList<PrintedPage> pages = FXCollections.observableArrayList();
    final IntegerProperty page = new SimpleIntegerProperty();
    final ObjectProperty<Ink> ink = new SimpleObjectProperty<>(Ink.COLOUR);
    final StringProperty trouble = new SimpleStringProperty("");
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Counts how often the list was read; a screen looks again when it moves.
    final LongProperty loaded = new SimpleLongProperty();

    final BooleanProperty printing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Printable> selected =
            new ReadOnlyObjectWrapper<>();
    private final Desk desk;
    private final Background background;
    private final PrintPreview preview;
    private final Words words;
    private final BiConsumer<Report, Path> saved;
    private long projectId;
    private long total;

    /// @param saved told of a report and where it is, on the window's thread
    ReportsModel(
            Desk desk,
            Background background,
            PrintPreview preview,
            Words words,
            BiConsumer<Report, Path> saved) {
        this.desk = desk;
        this.background = background;
        this.preview = preview;
        this.words = words;
        this.saved = saved;
    }

    /// Whether pages are looked at as a printer without colour gives them.
    enum Ink {
        COLOUR,
        GREY
    }

    ReadOnlyObjectProperty<@Nullable Printable> selected() {
        return selected.getReadOnlyProperty();
    }

    void project(long id) {
        if (id != projectId) close();
        projectId = id;
        refresh();
    }

    void refresh() {
        long wanted = projectId;
        background.run(
                busy,
                () -> look(wanted),
                found -> {
                    if (wanted == projectId) take(found);
                });
    }

    /// `total` counts all checks, `rows` are the newest of them.
    private record Found(List<Printable> rows, long total) {}

    /// How many checks the project has; [#printables] lists the newest of them.
    long total() {
        return total;
    }

    private Found look(long project) {
        List<Monitor> monitors = desk.stores().checks().monitors(project);
        List<Report> reports = desk.stores().reports().inProject(project);
        List<Printable> rows =
                desk.stores().checks().inProject(project, CHECKS).stream()
                        .map(check -> printable(check, monitors, reports))
                        .toList();
        return new Found(rows, desk.stores().checks().count(project));
    }

    private Printable printable(Check check, List<Monitor> monitors, List<Report> reports) {
        String name =
                monitors.stream()
                        .filter(m -> Objects.equals(m.id(), check.monitorId()))
                        .findFirst()
                        .map(m -> words.text("report.name.monitor", m.name(), check.currentName()))
                        .orElseGet(
                                () ->
                                        words.text(
                                                "report.name.versions",
                                                check.currentName(),
                                                check.referenceName()));
        return new Printable(
                check, name, reports.stream().filter(r -> r.subjectId() == check.id()).toList());
    }

    private void take(Found found) {
        total = found.total();
        if (!printables.equals(found.rows())) printables.setAll(found.rows());
        Printable shown = selected.get();
        if (shown != null) open(shown.check().id());
        loaded.set(loaded.get() + 1);
    }

    /// Shows the pages of a check's report.
    void open(long checkId) {
        Printable wanted =
                printables.stream().filter(p -> p.check().id() == checkId).findFirst().orElse(null);
        Printable before = selected.get();
        selected.set(wanted);
        if (wanted == null) {
            pages.clear();
            return;
        }
        if (before == null || before.check().id() != checkId || pages.isEmpty()) print(checkId);
    }

    void close() {
        selected.set(null);
        pages.clear();
        trouble.set("");
    }

    private void print(long checkId) {
        pages.clear();
        page.set(0);
        trouble.set("");
        background.run(
                printing,
                () -> preview.pages(checkId),
                found -> {
                    Printable shown = selected.get();
                    if (shown != null && shown.check().id() == checkId) pages.setAll(found);
                },
                failure -> trouble.set(Failures.inWords(failure)));
    }

    void turn(int by) {
        if (!pages.isEmpty()) page.set(Math.clamp(page.get() + by, 0, pages.size() - 1));
    }

    /// Writes the report as a job; the ending of `target` says as what: `.html`, or PDF.
    void save(Path target) {
        Printable shown = selected.get();
        if (shown == null) return;
        long check = shown.check().id();
        desk.jobs()
                .start(
                        "report",
                        words.text("report.job", shown.name()),
                        progress -> write(check, target, progress));
    }

    private void write(long check, Path target, Progress progress) {
        try {
            Report report =
                    target.toString().endsWith(".html")
                            ? desk.reports().html(check, target, progress)
                            : desk.reports().pdf(check, target, progress);
            background.toWindow(() -> saved.accept(report, target));
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            background.toWindow(() -> trouble.set(Failures.inWords(e)));
            throw e;
        }
    }
}
