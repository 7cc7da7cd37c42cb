package dev.holdfast.app.report;

import java.util.List;

/// Prints a check and gives the pages as pictures. Blocks; call it from a background task.
interface PrintPreview {
    List<PageImage> pages(long checkId);
}
