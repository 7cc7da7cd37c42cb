package dev.holdfast.app.report;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.report.PrintedPages;
import dev.holdfast.workbench.report.PrintedPages.PrintedPage;
import dev.holdfast.workbench.report.Reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints to a file that is gone when the pages are there.
record TemporaryPrint(Reports reports) implements PrintPreview {
    private static final float PIXELS_PER_POINT = 2;
    private static final int MOST = 60;

    @Override
    public List<PrintedPage> pages(long checkId) {
        try {
            Path file = Files.createTempFile("holdfast-preview-", ".pdf");
            try {
                reports.preview(checkId, file, Progress.NONE);
                return PrintedPages.of(file, PIXELS_PER_POINT, MOST);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not print the preview of check " + checkId, e);
        }
    }
}
