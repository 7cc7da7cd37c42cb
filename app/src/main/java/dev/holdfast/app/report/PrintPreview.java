package dev.holdfast.app.report;

import dev.holdfast.workbench.report.PrintedPages.PrintedPage;

import java.util.List;

/// Prints a check and gives the pages as pictures. Blocks; call it from a background task.
interface PrintPreview {
    List<PrintedPage> pages(long checkId);
}
