package dev.holdfast.app.report;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.table.Segments;
import dev.holdfast.app.words.Words;
import dev.holdfast.workbench.report.PrintedPages.PrintedPage;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/// The pages as they will print: small ones to choose from, and one to read.
final class PagesView extends VBox {
    private static final double THUMB = 84;
    private final ReportsModel model;
    private final Words words;
    private final List<Image> images = new ArrayList<>();
    private final VBox thumbs = column(12);
    private final ImageView sheet = new ImageView();
    private final StackPane desk = new StackPane();
    private final Label position = whole("", "muted");

    PagesView(ReportsModel model, Words words) {
        this.model = model;
        this.words = words;
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        desk.getChildren().add(styled(new StackPane(sheet), "paper"));
        desk.setMinSize(0, 0);
        desk.setId("report-sheet");
        desk.setFocusTraversable(true);
        ScrollPane small = new ScrollPane(styled(thumbs, "thumbs"));
        small.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        small.setMinWidth(THUMB + 34);
        small.setPrefWidth(THUMB + 34);
        HBox body = row(16, small, grow(desk));
        body.setFillHeight(true);
        body.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        getChildren().addAll(bar(), grow(body));
        dev.holdfast.app.look.Em.spacing(this, 10);
        grow(this);
        desk.heightProperty().addListener(_ -> fit());
        desk.widthProperty().addListener(_ -> fit());
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.PAGE_DOWN) model.turn(1);
                    if (event.getCode() == KeyCode.PAGE_UP) model.turn(-1);
                });
        model.pages.addListener((ListChangeListener<PrintedPage>) _ -> take());
        model.page.addListener(_ -> show());
        model.ink.addListener(_ -> show());
        model.printing.addListener(_ -> show());
        model.trouble.addListener(_ -> show());
        take();
    }

    private Node bar() {
        return row(
                8,
                Buttons.icon(
                        "report-previous",
                        BootstrapIcons.CHEVRON_LEFT,
                        words.text("report.previous"),
                        () -> model.turn(-1)),
                position,
                Buttons.icon(
                        "report-next",
                        BootstrapIcons.CHEVRON_RIGHT,
                        words.text("report.next"),
                        () -> model.turn(1)),
                spring(),
                Segments.of(
                        "report-ink",
                        ReportsModel.Ink.values(),
                        i -> words.text("report.ink." + i.name()),
                        model.ink));
    }

    private void take() {
        images.clear();
        for (PrintedPage page : model.pages)
            images.add(new Image(new ByteArrayInputStream(page.png())));
        show();
    }

    private void show() {
        thumbs.getChildren().clear();
        for (int i = 0; i < images.size(); i++) thumbs.getChildren().add(thumb(i));
        position.setText(
                images.isEmpty()
                        ? ""
                        : words.text("report.position", model.page.get() + 1, images.size()));
        desk.getChildren().setAll(onDesk());
        fit();
    }

    private Node onDesk() {
        if (!model.trouble.get().isEmpty())
            return new StackPane(
                    row(8, mark(Mark.FAILED), paragraph(model.trouble.get(), "muted")));
        if (images.isEmpty()) {
            ProgressIndicator ring = new ProgressIndicator();
            ring.setMaxSize(36, 36);
            VBox waiting = column(10, ring, whole(words.text("report.printing"), "muted"));
            waiting.setAlignment(javafx.geometry.Pos.CENTER);
            return waiting;
        }
        sheet.setImage(images.get(Math.min(model.page.get(), images.size() - 1)));
        sheet.setEffect(ink());
        StackPane paper = styled(new StackPane(sheet), "paper");
        paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        paper.setAccessibleText(words.text("report.position", model.page.get() + 1, images.size()));
        return paper;
    }

    private ColorAdjust ink() {
        ColorAdjust adjust = new ColorAdjust();
        adjust.setSaturation(model.ink.get() == ReportsModel.Ink.GREY ? -1 : 0);
        return adjust;
    }

    private Node thumb(int index) {
        ImageView small = new ImageView(images.get(index));
        small.setPreserveRatio(true);
        small.setFitWidth(THUMB);
        small.setSmooth(true);
        small.setEffect(ink());
        StackPane frame = styled(new StackPane(small), "page-thumb");
        if (index == model.page.get()) frame.getStyleClass().add("on");
        frame.setId("report-page-" + (index + 1));
        frame.setOnMouseClicked(_ -> model.page.set(index));
        VBox box = column(3, frame, whole(Integer.toString(index + 1), "tiny", "subtle"));
        box.setAlignment(javafx.geometry.Pos.CENTER);
        return box;
    }

    private void fit() {
        Image image = sheet.getImage();
        if (image == null || desk.getHeight() < 40) return;
        double height = desk.getHeight() - 20;
        double width = image.getWidth() / image.getHeight() * height;
        sheet.setFitHeight(width > desk.getWidth() - 20 ? 0 : height);
        sheet.setFitWidth(width > desk.getWidth() - 20 ? desk.getWidth() - 20 : 0);
    }
}
