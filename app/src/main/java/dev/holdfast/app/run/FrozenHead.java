package dev.holdfast.app.run;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The head above the names that stay in sight, laid over that of the table. A click sorts by name.
final class FrozenHead extends Label {
    private final RunTable table;

    FrozenHead(String words, RunTable table) {
        super(words);
        this.table = table;
        setId("runs-frozen-head");
        getStyleClass().add("frozen-head");
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setVisible(false);
        table.frozen().scrolled().addListener((_, _, now) -> show(now.doubleValue() > 0));
        setOnMouseClicked(_ -> table.sortByName());
    }

    private void show(boolean scrolled) {
        setVisible(scrolled);
        Node heads = table.lookup(".column-header-background");
        if (heads == null) return;
        Point2D at = table.sceneToLocal(heads.localToScene(0, 0));
        setTranslateX(at.getX());
        setTranslateY(at.getY());
        double height = heads.getLayoutBounds().getHeight();
        setMinSize(table.frozen().width(), height);
        setMaxSize(table.frozen().width(), height);
    }
}
