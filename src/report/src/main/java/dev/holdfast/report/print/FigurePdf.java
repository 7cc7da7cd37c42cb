package dev.holdfast.report.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

import dev.holdfast.report.document.Markup;
import dev.holdfast.report.figure.Figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// One figure as a PDF of its own size: vectors and text, tagged, with the figure's words as its alternative text.
public final class FigurePdf {
    private static final int MARGIN = 12;
    private static final String PAPER =
            """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
            <head><title>%1$s</title><meta name="description" content="%2$s"/>
            <meta name="subject" content="%2$s"/>
            <style>@page { size: %3$dpx %4$dpx; margin: %7$dpx }
            body { margin: 0; font-family: "IBM Plex Sans" } svg { display: block }</style></head>
            <body><svg data-figure="0" alt="%2$s" width="%5$d" height="%6$d"
            style="width:%5$dpx;height:%6$dpx"></svg></body></html>
            """;

    private FigurePdf() {}

    /// The bytes of a PDF with one page for `width` × `height` pixels at 96 to the inch, in the light colours.
    public static byte[] of(Figure figure, double width, double height) {
        var out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer =
                ReportPrinter.builder(paper(figure, width, height), Map.of(0, figure))
                        .buildPdfRenderer()) {
            try (var pdf = renderer.createPDFKeepOpen()) {
                pdf.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not print " + figure.title(), e);
        }
        return out.toByteArray();
    }

    private static String paper(Figure figure, double width, double height) {
        int w = (int) Math.ceil(width);
        int h = (int) Math.ceil(height);
        return String.format(
                Locale.ROOT,
                PAPER,
                Markup.escaped(figure.title()),
                Markup.escaped(figure.words()),
                w + 2 * MARGIN,
                h + 2 * MARGIN + 2,
                w,
                h,
                MARGIN);
    }
}
