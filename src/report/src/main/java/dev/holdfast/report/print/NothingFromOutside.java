package dev.holdfast.report.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/// Keeps a document from reading files or addresses: whatever the markup names, only data inside the
/// document itself is used.
final class NothingFromOutside {
    private NothingFromOutside() {}

    static void guard(PdfRendererBuilder builder) {
        builder.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }
}
