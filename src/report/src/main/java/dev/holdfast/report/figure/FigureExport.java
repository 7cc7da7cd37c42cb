package dev.holdfast.report.figure;

import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/// A figure as a file: SVG, PNG, or its numbers as CSV.
public final class FigureExport {
    private FigureExport() {}

    /// An SVG element of that size, with the figure's words as its title.
    public static String svg(Figure figure, double width, double height, Palette palette) {
        var g = new SVGGraphics2D(width, height);
        g.setGeomDoubleConverter(v -> Rounded.text(v, 100));
        g.setTransformDoubleConverter(v -> Rounded.text(v, 10_000));
        figure.draw(g, width, height, palette);
        String body =
                g.getSVGElement(
                        null, true, new ViewBox(0, 0, (int) width, (int) height), null, null);
        body = body.replaceAll(" xmlns:jfreesvg=(['\"])[^'\"]*\\1", "");
        int open = body.indexOf('>') + 1;
        return body.substring(0, open)
                + "<title>"
                + escaped(figure.words())
                + "</title>"
                + body.substring(open);
    }

    /// A PNG on the palette's surface; `density` 2 gives twice the pixels.
    public static byte[] png(
            Figure figure, double width, double height, double density, Palette palette) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(figure, width, height, density, palette), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a picture of " + figure.title(), e);
        }
        return out.toByteArray();
    }

    public static BufferedImage image(
            Figure figure, double width, double height, double density, Palette palette) {
        var image =
                new BufferedImage(
                        (int) Math.ceil(width * density),
                        (int) Math.ceil(height * density),
                        BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(palette.surface());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.transform(AffineTransform.getScaleInstance(density, density));
        figure.draw(g, width, height, palette);
        g.dispose();
        return image;
    }

    /// The table as RFC 4180 CSV: numbers exact and without grouping, text guarded so that no
    /// spreadsheet takes it for a formula.
    public static String csv(Figure figure) {
        Table table = figure.data();
        var lines = new StringBuilder(line(table.header().stream().map(Table.Cell::of).toList()));
        for (var row : table.rows()) lines.append(line(row));
        return lines.toString();
    }

    private static String line(List<Table.Cell> cells) {
        return cells.stream()
                .map(FigureExport::csvCell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String csvCell(Table.Cell cell) {
        if (cell.number() instanceof Double number)
            return number.isNaN() || number.isInfinite() ? "" : plain(number);
        String text = cell.text();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
