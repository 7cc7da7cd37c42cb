package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.SavedView;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The saved views of the project, each a click away; the Delete key or the menu of one deletes it. Empty while there are none.
final class SavedViewList extends VBox {
    private final Bench bench;

    SavedViewList(Bench bench) {
        this.bench = bench;
        bench.views().saved().addListener((ListChangeListener<SavedView>) _ -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (bench.views().saved().isEmpty()) return;
        getChildren().add(label(bench.words().text("views"), "side-head"));
        for (SavedView view : bench.views().saved()) getChildren().add(line(view));
    }

    private Node line(SavedView view) {
        Label name = label(view.name());
        Button button =
                SideView.navButton(
                        "view-" + view.name(),
                        row(
                                10,
                                Em.width(
                                        new Label("", icon(BootstrapIcons.BOOKMARK, "muted-icon")),
                                        17),
                                name),
                        view.name());
        button.setOnAction(_ -> bench.views().open(view));
        MenuItem delete = new MenuItem(bench.words().text("views.delete"));
        delete.setOnAction(_ -> delete(view));
        button.setContextMenu(new ContextMenu(delete));
        button.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) delete(view);
                });
        return Pieces.tip(button, view.name());
    }

    private void delete(SavedView view) {
        bench.views().delete(view);
        Runnable back =
                bench.undo()
                        .did(
                                bench.words().text("undo.remove", view.name()),
                                () -> bench.views().save(view),
                                () -> bench.views().delete(view));
        bench.notices()
                .show(
                        new Notice(
                                Mark.STABLE,
                                bench.words().text("undo.removed", view.name()),
                                bench.words().text("undo"),
                                back));
    }
}
