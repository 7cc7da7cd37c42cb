package dev.holdfast.app.model;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.tip;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.Presence;
import dev.holdfast.report.words.Verdicts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One row a model: what is live, what the aliases point to, what is newest, and whether it drifted.
final class ModelTable extends TableView<ModelRow> {
    private final Words words;
    private boolean following;

    ModelTable(ModelsViewModel model, Words words, Consumer<ModelRow> choose) {
        super(model.rows);
        this.words = words;
        setId("models-table");
        getStyleClass().add("cosy");
        Rows.leastHeight(this);
        setPlaceholder(label(words.text("models.none"), "muted"));
        getColumns()
                .add(TextSize.givingWay(made("models.column.model", 420, ModelTable::name), 190));
        getColumns().add(made("models.column.live", 150, this::live));
        getColumns().add(made("models.column.champion", 92, row -> word(row.alias("champion"))));
        getColumns()
                .add(made("models.column.challenger", 92, row -> word(row.alias("challenger"))));
        getColumns().add(made("models.column.latest", 82, row -> word(row.latest())));
        getColumns()
                .add(
                        made(
                                "models.column.versions",
                                79,
                                row -> word(String.valueOf(row.versions().size()))));
        getColumns().get(5).getStyleClass().add("num");
        getColumns().add(made("models.column.monitor", 120, this::monitor));
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, row) -> {
                            if (row != null && !following) choose.accept(row);
                        });
        model.chosen.addListener((_, _, row) -> follow(row));
    }

    private void follow(@Nullable ModelRow row) {
        following = true;
        if (row == null) getSelectionModel().clearSelection();
        else getSelectionModel().select(row);
        following = false;
    }

    private static Node name(ModelRow row) {
        String about = row.model().description().lines().findFirst().orElse("");
        return column(
                0,
                tip(label(row.model().name(), "med"), row.model().name()),
                tip(label(about, "small", "muted"), row.model().description()));
    }

    private Node live(ModelRow row) {
        if (row.model().origin() != null && row.model().origin().presence() == Presence.GONE)
            return label(words.text("models.gone"), "subtle");
        if (row.deployments().isEmpty()) return label(words.text("models.notLive"), "subtle");
        return label(
                row.deployments().stream()
                        .map(d -> row.deployed(d).map(v -> "v" + v.version()).orElse(d.name()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                "b");
    }

    private static Node word(String text) {
        return text.isEmpty() ? label("·", "subtle") : whole(text);
    }

    private Node monitor(ModelRow row) {
        if (row.check() == null) return label(words.text("models.unmonitored"), "subtle");
        String word = Verdicts.word(row.check().verdict());
        return Pieces.chip(
                Mark.of(row.check().verdict()),
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private TableColumn<ModelRow, ModelRow> made(
            String key, double width, Function<ModelRow, Node> maker) {
        TableColumn<ModelRow, ModelRow> column = new TableColumn<>(words.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable ModelRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : maker.apply(row));
                            }
                        });
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
