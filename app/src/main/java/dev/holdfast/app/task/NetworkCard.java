package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.spring;

import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;

import javafx.scene.layout.VBox;

import org.controlsfx.control.ToggleSwitch;

/// The switch that keeps everything on this desk.
final class NetworkCard {
    private NetworkCard() {}

    static VBox of(Bench bench) {
        ToggleSwitch offline = new ToggleSwitch();
        offline.setId("tasks-offline");
        offline.setAccessibleText(bench.words().text("offline.switch"));
        offline.setSelected(bench.offline().on().get());
        offline.selectedProperty().addListener((_, _, wish) -> bench.offline().wish(wish));
        bench.offline().on().addListener((_, _, now) -> offline.setSelected(now));
        var said = paragraph("", "small", "muted");
        said.setId("tasks-offline-said");
        Runnable show =
                () ->
                        said.setText(
                                bench.words()
                                        .text(
                                                bench.offline().on().get()
                                                        ? "offline.on.text"
                                                        : "offline.off.text"));
        bench.offline().on().addListener((_, _, _) -> show.run());
        show.run();
        VBox card =
                card(
                        new WrapRow(
                                8,
                                label(bench.words().text("offline.switch"), "h3"),
                                spring(),
                                offline),
                        said);
        card.setMinHeight(VBox.USE_PREF_SIZE);
        return card;
    }
}
