package dev.holdfast.app.start;

import dev.holdfast.catalog.Trouble;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// All there is to show when the workspace cannot be opened: what happened, why, what to do.
final class TroubleStage {
    private TroubleStage() {}

    static void show(Stage stage, Trouble trouble) {
        System.err.println(trouble.sentence());
        Label what = new Label(trouble.what());
        what.setStyle("-fx-font-weight: bold; -fx-font-size: 1.2em;");
        Label rest = new Label((trouble.why() + "\n\n" + trouble.next()).strip());
        Button close = new Button("Close");
        close.setDefaultButton(true);
        close.setOnAction(_ -> stage.close());
        VBox box = new VBox(12, what, rest, close);
        box.setPadding(new Insets(24));
        for (Label label : new Label[] {what, rest}) label.setWrapText(true);
        stage.setTitle("Holdfast");
        stage.setScene(new Scene(box, 480, 260));
        stage.show();
    }
}
