package dev.holdfast.app.drop;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How a text file is read: each part shows what was found out and can be fixed by hand. Typing is waited for.
final class ReadingChoices {
    private static final Duration TYPING = Duration.millis(350);
    private static final Map<String, String> DELIMITERS =
            Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar", " ", "space");
    private final PreviewModel look;
    private final Words words;
    private final FlowPane parts = Em.gaps(new FlowPane(), 14, 8);
    private boolean showing;

    ReadingChoices(PreviewModel look, Words words) {
        this.look = look;
        this.words = words;
        look.preview.addListener(_ -> show());
        show();
    }

    Node node() {
        return parts;
    }

    private void show() {
        Preview preview = look.preview.get();
        parts.getChildren().clear();
        if (preview == null) return;
        ReadOptions read = preview.options();
        showing = true;
        if (read.format() == FileFormat.CSV || read.format() == FileFormat.TSV) text(read);
        if (read.format() == FileFormat.XLSX) workbook(read);
        showing = false;
    }

    private void text(ReadOptions read) {
        parts.getChildren()
                .addAll(
                        choice(
                                Reading.Part.DELIMITER,
                                read.delimiter(),
                                List.of(",", ";", "\t", "|", " "),
                                this::delimiter),
                        header(read),
                        choice(
                                Reading.Part.ENCODING,
                                read.encoding(),
                                List.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"),
                                Function.identity()),
                        choice(
                                Reading.Part.DECIMAL_SIGN,
                                read.decimalSign(),
                                List.of(".", ","),
                                s -> words.text(s.equals(",") ? "reading.comma" : "reading.point")),
                        choice(
                                Reading.Part.DATE_FORMAT,
                                read.dateFormat(),
                                List.of("yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy"),
                                Function.identity()));
    }

    private void workbook(ReadOptions read) {
        ComboBox<Integer> sheet = new ComboBox<>();
        sheet.getItems().setAll(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        sheet.setId("reading-sheet");
        sheet.setValue(read.sheet() == null ? 1 : read.sheet());
        sheet.setOnAction(_ -> fix(Reading.Part.SHEET, sheet.getValue()));
        parts.getChildren().addAll(labelled(Reading.Part.SHEET, sheet), header(read));
    }

    private Node header(ReadOptions read) {
        CheckBox box = new CheckBox(words.text("reading.header.yes"));
        box.setId("reading-header");
        box.setSelected(read.header() == null || read.header());
        box.setOnAction(_ -> fix(Reading.Part.HEADER, box.isSelected()));
        return labelled(Reading.Part.HEADER, box);
    }

    private Node choice(
            Reading.Part part,
            @Nullable String read,
            List<String> offered,
            Function<String, String> name) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(offered);
        box.setId("reading-" + part.name().toLowerCase(java.util.Locale.ROOT));
        boolean typed = part == Reading.Part.DATE_FORMAT || part == Reading.Part.ENCODING;
        box.setEditable(typed);
        Em.prefWidth(box, typed ? 140 : 120);
        if (!typed) box.setConverter(new Names(name));
        box.setPromptText(words.text("reading.none"));
        box.setValue(read);
        PauseTransition wait = new PauseTransition(TYPING);
        wait.setOnFinished(_ -> fix(part, blankToNull(box.getValue())));
        box.valueProperty().addListener(_ -> later(wait));
        return labelled(part, box);
    }

    private void later(PauseTransition wait) {
        if (!showing) wait.playFromStart();
    }

    private void fix(Reading.Part part, @Nullable Object value) {
        look.fix(part, value);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private Node labelled(Reading.Part part, Node control) {
        return column(3, label(words.text("reading." + part), "small", "muted"), control);
    }

    private String delimiter(String sign) {
        String word = DELIMITERS.get(sign);
        return word == null ? sign : words.text("reading." + word);
    }

    private static final class Names extends StringConverter<String> {
        private final Function<String, String> name;

        Names(Function<String, String> name) {
            this.name = name;
        }

        @Override
        public String toString(String value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
