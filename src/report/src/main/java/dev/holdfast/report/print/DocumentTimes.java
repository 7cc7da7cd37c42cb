package dev.holdfast.report.print;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;

/// Puts the moment a document was made in place of the clock's, so that the same document prints to
/// the same bytes. PDF/A wants it alike in the information and in the metadata.
final class DocumentTimes {
    private DocumentTimes() {}

    static void set(PDDocument pdf, Instant made) throws IOException {
        var moment = made.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        Calendar calendar = GregorianCalendar.from(moment);
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);
        pdf.setDocumentId(made.toEpochMilli());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) return;
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        metadata.importXMPMetadata(dated(text, iso).getBytes(StandardCharsets.UTF_8));
    }

    private static String dated(String xmp, String iso) {
        String created = xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + iso);
        if (created.contains("<xmp:ModifyDate>"))
            return created.replaceAll("(<xmp:ModifyDate>)[^<]*", "$1" + iso);
        return created.replace(
                "</xmp:CreateDate>",
                "</xmp:CreateDate><xmp:ModifyDate>" + iso + "</xmp:ModifyDate>");
    }
}
