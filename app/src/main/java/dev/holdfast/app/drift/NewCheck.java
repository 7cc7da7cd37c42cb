package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.report.words.Numbers;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Asks which two versions to compare, and starts the check.
public final class NewCheck {
    private static final double WIDTH = 520;
    private final Bench bench;
    private final Words words;
    private final NewCheckModel model;

    private NewCheck(Bench bench) {
        this.bench = bench;
        this.words = bench.words();
        this.model = model(bench);
    }

    private static NewCheckModel model(Bench bench) {
        return new NewCheckModel(
                bench.desk(),
                bench.background(),
                bench.words(),
                check ->
                        bench.navigation()
                                .open(new Selection.Check(check.projectId(), check.id(), null)),
                why -> bench.notices().show(Notice.of(Mark.FAILED, why)));
    }

    /// @param versionId the version to look at, 0 when none is chosen yet
    public static void ask(Bench bench, long versionId) {
        NewCheck ask = new NewCheck(bench);
        ask.model.prepare(bench.navigation().projectId(), versionId);
        bench.overlays().show(ask.panel(), () -> {});
    }

    /// Checks the newest version of what the monitor watches.
    static void again(Bench bench, Monitor monitor) {
        model(bench).runAgain(monitor);
    }

    private Node panel() {
        Button run = Buttons.accent("check-run", words.text("check.run"), this::run);
        run.setDefaultButton(true);
        Label note = paragraph("", "muted", "small");
        Runnable tell =
                () -> {
                    run.setDisable(!model.ready());
                    note.setText(note());
                };
        model.reference.addListener(_ -> tell.run());
        model.current.addListener(_ -> tell.run());
        model.loading.addListener(_ -> tell.run());
        tell.run();
        TextField name = new TextField();
        name.setId("check-monitor");
        name.setPromptText(words.text("check.monitor.prompt"));
        name.textProperty().bindBidirectional(model.monitorName);
        VBox panel =
                column(
                        14,
                        label(words.text("check.title"), "h2"),
                        field("check.reference", choice("check-reference", model.reference)),
                        field("check.current", choice("check-current", model.current)),
                        field("check.monitor", name),
                        note,
                        row(
                                8,
                                spring(),
                                Buttons.button(
                                        "check-cancel",
                                        words.text("cancel"),
                                        bench.overlays()::close),
                                run));
        return Em.maxWidth(Em.padding(styled(panel, "pop"), 24, 24, 20, 24), WIDTH);
    }

    private String note() {
        if (model.loading.get()) return "";
        if (model.choices.size() < 2) return words.text("check.needsTwo");
        return model.comparable()
                .map(
                        n ->
                                n == 0
                                        ? words.text("check.nothingShared")
                                        : words.text(
                                                "check.shared",
                                                Numbers.count(n, "column", "columns")))
                .orElse(words.text("check.chooseTwo"));
    }

    private Node field(String key, Node control) {
        return column(4, label(words.text(key), "small", "muted"), control);
    }

    private ComboBox<NewCheckModel.Choice> choice(
            String id, ObjectProperty<NewCheckModel.Choice> chosen) {
        ObservableList<NewCheckModel.Choice> choices = model.choices;
        ComboBox<NewCheckModel.Choice> box = new ComboBox<>(choices);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Names());
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private void run() {
        model.run();
        bench.overlays().close();
        bench.notices().show(Notice.of(Mark.NOTE, words.text("check.started")));
    }

    /// A version with its rows.
    private static final class Names extends StringConverter<NewCheckModel.Choice> {
        @Override
        public String toString(NewCheckModel.Choice choice) {
            return choice == null
                    ? ""
                    : choice.name() + ", " + Numbers.count(choice.version().rows(), "row", "rows");
        }

        @Override
        public NewCheckModel.Choice fromString(String text) {
            throw new UnsupportedOperationException("Versions are chosen, not typed");
        }
    }
}
