package dev.holdfast.app.figure;

import dev.holdfast.app.place.Bench;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.FigureExport;
import dev.holdfast.report.figure.Palette;
import dev.holdfast.report.figure.Table;
import dev.holdfast.report.print.FigurePdf;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// What can be done with a figure: its table, copies, files.
final class FigureMenu {
    private static final double COPY_DENSITY = 2;
    private final FigurePane pane;
    private final Figure figure;
    private final Bench bench;
    private final double width;
    private final double height;

    FigureMenu(FigurePane pane, Figure figure, Bench bench) {
        this.pane = pane;
        this.figure = figure;
        this.bench = bench;
        this.width = pane.getWidth();
        this.height = pane.getHeight();
    }

    void show(Node beside) {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item(
                                pane.showsTable() ? "figure.chart" : "figure.table",
                                pane::toggleTable),
                        new SeparatorMenuItem(),
                        item("figure.copy.image", this::copyImage),
                        item("figure.copy.data", this::copyData),
                        new SeparatorMenuItem(),
                        item("figure.save.svg", () -> save("svg", this::svg)),
                        item("figure.save.pdf", () -> save("pdf", this::pdf)),
                        item("figure.save.png", () -> save("png", this::png)),
                        item("figure.save.csv", () -> save("csv", this::csv)));
        menu.show(beside, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(bench.words().text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copyImage() {
        Palette palette = pane.palette();
        bench.background()
                .run(
                        () -> FigureExport.png(figure, width, height, COPY_DENSITY, palette),
                        png -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(new Image(new ByteArrayInputStream(png)));
                            Clipboard.getSystemClipboard().setContent(content);
                        });
    }

    private void copyData() {
        Table table = figure.table();
        String text =
                String.join("\t", table.header())
                        + table.text().stream()
                                .map(row -> String.join("\t", row))
                                .collect(Collectors.joining("\n", "\n", "\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(String ending, Callable<byte[]> bytes) {
        String name =
                figure.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                        + "."
                        + ending;
        bench.files()
                .save(bench.words().text("figure.save"), name, ending)
                .ifPresent(target -> write(target, bytes));
    }

    private void write(Path target, Callable<byte[]> bytes) {
        bench.background()
                .run(
                        () -> Files.write(target, bytes.call()),
                        file ->
                                bench.notices()
                                        .say(
                                                bench.words()
                                                        .text("figure.saved", file.getFileName())));
    }

    private byte[] svg() {
        return FigureExport.svg(figure, width, height, Palette.LIGHT)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] pdf() {
        return FigurePdf.of(figure, width, height);
    }

    private byte[] png() {
        return FigureExport.png(figure, width, height, COPY_DENSITY, Palette.LIGHT);
    }

    private byte[] csv() {
        return FigureExport.csv(figure).getBytes(StandardCharsets.UTF_8);
    }
}
