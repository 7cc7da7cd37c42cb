package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.label;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.report.words.Numbers;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/// Every request: when, for what, to which host, how many bytes, with what result. Writes are marked.
final class JournalTable extends TableView<NetworkEntry> {
    /// What all its columns need.
    static final double WIDTH = 700;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final Bench bench;

    JournalTable(TasksViewModel model, Bench bench) {
        super(model.journal);
        this.bench = bench;
        setId("tasks-journal");
        getStyleClass().add("std");
        Em.minHeight(this, 200);
        setPlaceholder(label(bench.words().text("tasks.journal.none"), "muted"));
        getColumns()
                .add(
                        words(
                                "time",
                                81,
                                e -> TIME.format(e.at().atZone(bench.words().clock().getZone())),
                                "muted"));
        getColumns().add(words("for", 98, model::askedFor, ""));
        getColumns().add(words("what", 161, NetworkEntry::purpose, "what"));
        getColumns().add(words("host", 132, NetworkEntry::host, "muted"));
        getColumns().add(words("out", 66, e -> kilobytes(e.bytesOut()), "num"));
        getColumns().add(words("in", 66, e -> kilobytes(e.bytesIn()), "num"));
        getColumns().add(words("result", 81, this::result, "result"));
    }

    private static String kilobytes(long bytes) {
        return Numbers.fixed(bytes / 1000.0, 1);
    }

    private String result(NetworkEntry entry) {
        return entry.status() == 0
                ? bench.words().text("tasks.journal.noAnswer")
                : String.valueOf(entry.status());
    }

    private TableColumn<NetworkEntry, NetworkEntry> words(
            String key, double width, Function<NetworkEntry, String> text, String style) {
        TableColumn<NetworkEntry, NetworkEntry> column =
                new TableColumn<>(bench.words().text("tasks.journal." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new EntryCell(text, style));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        if (style.equals("num")) column.getStyleClass().add("num");
        return column;
    }

    private final class EntryCell extends TableCell<NetworkEntry, NetworkEntry> {
        private final Function<NetworkEntry, String> words;
        private final String style;

        EntryCell(Function<NetworkEntry, String> words, String style) {
            this.words = words;
            this.style = style;
            if (style.equals("muted")) getStyleClass().add("muted");
        }

        @Override
        protected void updateItem(@Nullable NetworkEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().removeAll("t-danger", "b");
            if (empty || entry == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(words.apply(entry));
            boolean write = style.equals("what") && entry.writes();
            setGraphic(
                    write
                            ? Pieces.chip(bench.words().text("tasks.journal.write"), "accent")
                            : null);
            setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            boolean failed = entry.status() == 0 || entry.status() >= 400;
            if (style.equals("result") && failed) getStyleClass().add("t-danger");
            setTooltip(
                    new Tooltip(
                            entry.method()
                                    + " "
                                    + entry.path()
                                    + (entry.failure().isEmpty() ? "" : "\n" + entry.failure())));
        }
    }
}
