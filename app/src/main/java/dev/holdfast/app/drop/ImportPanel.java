package dev.holdfast.app.drop;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.id;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A file before it is imported: how it would be read, its first rows, what each column is for.
final class ImportPanel {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 620;
    private final PreviewModel look;
    private final ImportModel imports;
    private final Words words;
    private final ReadOnlyIntegerProperty size;
    private final Label sentence = paragraph("", "muted");
    private final VBox notes = column(4);
    private final Button bring;

    ImportPanel(PreviewModel look, ImportModel imports, Words words, ReadOnlyIntegerProperty size) {
        this.size = size;
        this.look = look;
        this.imports = imports;
        this.words = words;
        this.bring = Buttons.accent("import-bring", words.text("import.bring"), imports::bring);
        bring.setDefaultButton(true);
        look.preview.addListener(_ -> tell());
        look.trouble.addListener(_ -> tell());
        look.reading.addListener(_ -> tell());
        imports.datasetName.addListener(_ -> tell());
    }

    Node panel() {
        VBox panel =
                column(
                        12,
                        new WrapRow(
                                10,
                                paragraph(ReadableFile.name(look.file()), "h2"),
                                spring(),
                                left()),
                        id(sentence, "import-sentence"),
                        name(),
                        new ReadingChoices(look, words).node(),
                        notes,
                        grow(new PreviewGrid(look, words, size)),
                        buttons());
        tell();
        return Em.maxHeight(
                Em.maxWidth(Em.padding(styled(panel, "pop"), 22, 24, 18, 24), WIDTH), HEIGHT);
    }

    private Label left() {
        int files = imports.left.get();
        return whole(files == 0 ? "" : words.text("import.left", files), "subtle");
    }

    private HBox name() {
        TextField name = Em.prefWidth(new TextField(), 320);
        name.setId("import-name");
        name.textProperty().bindBidirectional(imports.datasetName);
        name.setDisable(imports.nameIsFixed());
        return row(8, whole(words.text("import.name"), "muted"), name);
    }

    private HBox buttons() {
        HBox line = new WrapRow(8, whole(words.text("import.enter"), "subtle", "small"), spring());
        line.getChildren()
                .add(Buttons.button("import-cancel", words.text("cancel"), imports::stop));
        if (imports.left.get() > 0)
            line.getChildren()
                    .addAll(
                            Buttons.button("import-skip", words.text("import.skip"), imports::skip),
                            Buttons.button(
                                    "import-all",
                                    words.text("import.all", imports.left.get() + 1),
                                    imports::bringAll));
        line.getChildren().add(bring);
        return line;
    }

    private void tell() {
        Preview preview = look.preview.get();
        Trouble trouble = look.trouble.get();
        bring.setDisable(look.decided().isEmpty() || imports.datasetName.get().isBlank());
        notes.getChildren().clear();
        if (trouble != null) {
            sentence.setText(words.text("import.refused"));
            notes.getChildren()
                    .add(
                            row(
                                    8,
                                    mark(Mark.FAILED),
                                    id(paragraph(trouble.sentence()), "import-trouble")));
            return;
        }
        if (preview == null) {
            sentence.setText(words.text("import.reading"));
            return;
        }
        sentence.setText(
                words.text(
                        preview.unambiguous() ? "import.sure" : "import.unsure",
                        Numbers.count(preview.schema().columns().size(), "column", "columns"),
                        Sizes.bytes(preview.bytes())));
        preview.warnings().stream()
                .limit(4)
                .forEach(
                        warning ->
                                notes.getChildren()
                                        .add(row(8, mark(Mark.WARN), paragraph(warning, "small"))));
    }
}
