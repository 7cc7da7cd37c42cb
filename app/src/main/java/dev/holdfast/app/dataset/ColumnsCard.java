package dev.holdfast.app.dataset;

import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.chip;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.tip;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Undo;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.FigureCell;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.Segments;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.table.TypeIcon;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.report.figure.HistogramFigure;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Objects;

/// The columns of the open version: what each holds, and what it is for.
final class ColumnsCard extends VBox {
    private final DatasetsModel model;
    private final Words words;
    private final Undo undo;
    private final ColumnWords say;

    ColumnsCard(DatasetsModel model, Bench bench) {
        this.model = model;
        this.words = bench.words();
        this.undo = bench.undo();
        this.say = new ColumnWords(words);
        TableView<ColumnProfile> table =
                Rows.table(
                        "dataset-columns",
                        "std",
                        model.columns,
                        List.of(
                                Columns.drawings(
                                        words.text("column.name"),
                                        172,
                                        112,
                                        p -> TypeIcon.named(p.column())),
                                Columns.drawings(
                                        words.text("column.distribution"),
                                        126,
                                        100,
                                        p ->
                                                new FigureCell(
                                                        new HistogramFigure(p, false),
                                                        bench.appearance().dark())),
                                Columns.numbers(words.text("column.missing"), 76, say::missing),
                                Columns.numbers(words.text("column.distinct"), 86, say::distinct),
                                Columns.pieces(words.text("column.rangeHead"), 222, this::range),
                                Columns.pieces(words.text("column.role"), 126, this::roleChoice)));
        TextSize.follow(table, bench.appearance().fontSize());
        var card = flushCard(head(), grow(table));
        getChildren().add(grow(card));
    }

    private HBox head() {
        Label count = whole("", "subtle", "small");
        Runnable say =
                () -> {
                    DatasetVersion version = model.version().get();
                    int all = version == null ? 0 : version.schema().columns().size();
                    count.setText(words.text("column.count", model.columns.size(), all));
                };
        model.columns.addListener(
                (javafx.collections.ListChangeListener<ColumnProfile>) _ -> say.run());
        say.run();
        HBox head =
                cardHead(
                        words.text("column.title"),
                        count,
                        Segments.of(
                                "column-filter",
                                ColumnFilter.values(),
                                f -> words.text("column.filter." + f.name()),
                                model.filter));
        head.getStyleClass().add("with-segments");
        return head;
    }

    /// A finding is said instead of the range, for it is what one has to know first.
    private Node range(ColumnProfile profile) {
        String finding = say.finding(profile);
        return finding.isEmpty()
                ? tip(label(say.range(profile), "muted"), say.range(profile))
                : chip(Mark.UNDECIDED, finding);
    }

    private ComboBox<Role> roleChoice(ColumnProfile profile) {
        ComboBox<Role> choice = RoleChoice.box(words, profile.column().role());
        choice.setId("role-" + profile.column().name());
        choice.setOnAction(
                _ -> {
                    if (choice.getValue() != profile.column().role())
                        assign(profile.column(), choice.getValue());
                });
        return choice;
    }

    private void assign(Column column, Role role) {
        long version = Objects.requireNonNull(model.version().get(), "No version is open").id();
        Role before = column.role();
        model.assignRole(version, column.name(), role);
        undo.did(
                words.text("undo.role", column.name()),
                () -> model.assignRole(version, column.name(), before),
                () -> model.assignRole(version, column.name(), role));
    }

    /// Roles by their names.
    static final class RoleChoice extends StringConverter<Role> {
        private final Words words;

        private RoleChoice(Words words) {
            this.words = words;
        }

        static ComboBox<Role> box(Words words, Role role) {
            ComboBox<Role> box = new ComboBox<>();
            box.getItems().setAll(Role.values());
            box.setConverter(new RoleChoice(words));
            box.setValue(role);
            box.getStyleClass().addAll("quiet-choice", "role-choice");
            if (role != Role.FEATURE && role != Role.IGNORE) box.getStyleClass().add("marked");
            box.setMinWidth(USE_PREF_SIZE);
            return box;
        }

        @Override
        public String toString(Role role) {
            return role == null ? "" : words.text("role." + role.name());
        }

        @Override
        public Role fromString(String text) {
            throw new UnsupportedOperationException("Roles are chosen, not typed");
        }
    }
}
