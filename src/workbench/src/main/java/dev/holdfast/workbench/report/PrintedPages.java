package dev.holdfast.workbench.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// The pages of a PDF as pictures, to look at before printing.
public final class PrintedPages {
    private static final float POINTS_PER_INCH = 72;

    private PrintedPages() {}

    /// One page: PNG bytes, and its size in points (1/72 inch).
    public record PrintedPage(int number, double width, double height, byte[] png) {}

    /// Renders up to `most` pages with `density` pixels a point. Blocks.
    public static List<PrintedPage> of(Path pdf, float density, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            List<PrintedPage> pages = new ArrayList<>();
            for (int i = 0; i < Math.min(most, document.getNumberOfPages()); i++) {
                PDRectangle box = document.getPage(i).getCropBox();
                BufferedImage picture =
                        renderer.renderImageWithDPI(i, density * POINTS_PER_INCH, ImageType.RGB);
                pages.add(new PrintedPage(i + 1, box.getWidth(), box.getHeight(), png(picture)));
            }
            return pages;
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
