package dev.holdfast.report.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.document.Document;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.font.Plex;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Prints documents. A file appears only when it is whole; nothing is fetched from anywhere.
public final class ReportPrinter {
    private static final byte[] SRGB = SrgbProfile.bytes();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPrinter() {}

    /// Writes a tagged PDF (PDF/A-2a, PDF/UA-1) to `target`.
    ///
    /// @throws Trouble when the file cannot be written
    public static void pdf(Document document, Path target, Progress progress) {
        write(
                target,
                out -> {
                    progress.report(0, 3, "steps", "Laying out pages");
                    try (PdfBoxRenderer renderer =
                            builder(document.paper(), document.figures()).buildPdfRenderer()) {
                        progress.check();
                        try (var pdf = renderer.createPDFKeepOpen()) {
                            progress.check();
                            progress.report(2, 3, "steps", "Writing the file");
                            DocumentTimes.set(pdf, document.made());
                            pdf.save(out);
                        }
                    }
                    progress.report(3, 3, "steps", "");
                });
    }

    /// Writes the document as one HTML file to `target`.
    ///
    /// @throws Trouble when the file cannot be written
    public static void html(Document document, Path target, Progress progress) {
        progress.report(0, 1, "steps", "Writing the file");
        write(
                target,
                out ->
                        out.write(
                                ("<!DOCTYPE html>\n" + document.web())
                                        .getBytes(StandardCharsets.UTF_8)));
        progress.report(1, 1, "steps", "");
    }

    static PdfRendererBuilder builder(String paper, Map<Integer, Figure> figures) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(paper, null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(SRGB);
        builder.withProducer("Holdfast");
        builder.useReplacementText("\ufffd");
        font(builder, Plex.REGULAR, Plex.FAMILY, 400);
        font(builder, Plex.SEMIBOLD, Plex.FAMILY, 600);
        font(builder, Plex.BOLD, Plex.FAMILY, 700);
        font(builder, Plex.MONO, "IBM Plex Mono", 400);
        builder.useSVGDrawer(new FigureDrawer(figures));
        NothingFromOutside.guard(builder);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, Plex face, String family, int weight) {
        builder.useFont(face::open, family, weight, FontStyle.NORMAL, true);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path target, Writing writing) {
        Path absolute = target.toAbsolutePath().normalize();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            if (Files.isDirectory(absolute))
                throw new FileSystemException(absolute.toString(), null, "it is a folder");
            if (absolute.getParent() != null) Files.createDirectories(absolute.getParent());
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            move(part, absolute);
        } catch (IOException e) {
            throw Unwritten.because(target, e);
        } finally {
            if (Files.exists(part)) remove(part);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ReportPrinter.class)
                    .warn("Could not remove {}", part, e);
        }
    }
}
