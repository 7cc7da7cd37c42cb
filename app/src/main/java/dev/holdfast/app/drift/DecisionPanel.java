package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Overlays;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Alarm;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiConsumer;

/// Asks what is done about an alarm, and why.
final class DecisionPanel {
    private static final List<String> DECISIONS = List.of("keep", "retrain", "rollBack", "widen");
    private static final double WIDTH = 460;

    private DecisionPanel() {}

    /// @param decided gets the decision in words and its reason
    static Node of(
            Alarm alarm, Words words, Overlays overlays, BiConsumer<String, String> decided) {
        ToggleGroup group = new ToggleGroup();
        VBox choices = column(8);
        for (String decision : DECISIONS) {
            RadioButton choice = new RadioButton(words.text("decision." + decision));
            choice.setId("decision-" + decision);
            choice.setToggleGroup(group);
            choice.setUserData(decision);
            choices.getChildren().add(choice);
        }
        group.selectToggle(group.getToggles().getFirst());
        TextArea reason = new TextArea();
        reason.setId("decision-reason");
        reason.setPromptText(words.text("decision.reason.prompt"));
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        Button record =
                Buttons.accent(
                        "decision-record",
                        words.text("decision.record"),
                        () -> {
                            var chosen = group.getSelectedToggle().getUserData();
                            decided.accept(words.text("decision." + chosen), reason.getText());
                            overlays.close();
                        });
        record.disableProperty().bind(reason.textProperty().map(String::isBlank).orElse(true));
        VBox panel =
                column(
                        14,
                        label(words.text("alarm.decide"), "h2"),
                        paragraph(alarm.sentence(), "muted"),
                        choices,
                        column(4, label(words.text("decision.reason"), "small", "muted"), reason),
                        row(
                                8,
                                spring(),
                                Buttons.button(
                                        "decision-cancel", words.text("cancel"), overlays::close),
                                record));
        return Em.maxWidth(Em.padding(styled(panel, "pop"), 24, 24, 20, 24), WIDTH);
    }
}
