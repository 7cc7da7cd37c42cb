package dev.holdfast.data.source;

import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.data.CannotRead;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a file is, by its first bytes and then by its name.
public final class Kind {
    private static final Set<String> TEXT =
            Set.of("csv", "tsv", "tab", "txt", "psv", "dat", "data", "asc", "");
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("SQLite format 3", "a SQLite database"),
                    Map.entry("ARROW1", "an Arrow file"),
                    Map.entry("FEA1", "a Feather file"),
                    Map.entry("GGUF", "a GGUF model"),
                    Map.entry("\u0089HDF", "an HDF5 file"),
                    Map.entry("\u0093NUMPY", "a NumPy array"),
                    Map.entry("Obj\u0001", "an Avro file"),
                    Map.entry("ORC", "an ORC file"),
                    Map.entry("%PDF", "a PDF document"),
                    Map.entry("\u0089PNG", "a picture"),
                    Map.entry("BZh", "a bzip2 archive"),
                    Map.entry("\u00fd7zXZ", "an xz archive"),
                    Map.entry("7z\u00bc\u00af", "a 7-Zip archive"),
                    Map.entry("(\u00b5/\u00fd", "a Zstandard archive"),
                    Map.entry("Rar!", "a RAR archive"),
                    Map.entry("{\\rtf", "an RTF document"),
                    Map.entry("\u007fELF", "a program"),
                    Map.entry("MZ", "a program"));

    private Kind() {}

    /// @throws CannotRead when the file is of no kind that can be read
    public static FileFormat of(Source source) {
        try {
            byte[] head = source.unpackedHead(4096);
            String start = new String(head, StandardCharsets.ISO_8859_1);
            String ending = ending(source.plainName());
            if (start.startsWith("PAR1")) return FileFormat.PARQUET;
            if (start.startsWith("PARE")) throw refused(source, "It is an encrypted Parquet file.");
            if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006"))
                return workbook(source, ending);
            if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) throw oldOffice(source);
            for (var known : KNOWN.entrySet())
                if (start.startsWith(known.getKey()))
                    throw refused(source, "It is " + known.getValue() + ".");
            return byName(source, ending, start);
        } catch (IOException e) {
            throw Source.unreadable(source.file(), e);
        }
    }

    private static FileFormat byName(Source source, String ending, String start) {
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        String open = text.stripLeading().toLowerCase(Locale.ROOT);
        for (String html : List.of("<html", "<!doctype", "<table", "<?xml"))
            if (open.startsWith(html))
                throw refused(
                        source,
                        "It holds %s, not a table."
                                .formatted(html.equals("<?xml") ? "XML" : "an HTML page"));
        if (ending.equals("jsonl") || ending.equals("ndjson")) return FileFormat.JSON_LINES;
        if (ending.equals("json")) return FileFormat.JSON;
        if (ending.equals("parquet") || ending.equals("pq"))
            throw refused(source, "It does not begin like a Parquet file.");
        if (ending.equals("xlsx") || ending.equals("xlsm"))
            throw refused(source, "It does not begin like an Excel workbook.");
        if (!TEXT.contains(ending))
            throw refused(source, "Files ending in .%s are not read.".formatted(ending));
        if (binary(start)) throw refused(source, "It holds binary data, not text.");
        return ending.equals("tsv") || ending.equals("tab") ? FileFormat.TSV : FileFormat.CSV;
    }

    private static FileFormat workbook(Source source, String ending) {
        if (ending.equals("xlsx") || ending.equals("xlsm")) return xlsx(source);
        throw new CannotRead(
                source.file(),
                "It is a zip archive.",
                "Unpack it and import the files inside; an Excel workbook ends in .xlsx.");
    }

    private static FileFormat xlsx(Source source) {
        if (source.gzipped())
            throw new CannotRead(
                    source.file(),
                    "It is an Excel workbook inside a gzip file.",
                    "Unpack it first.");
        return FileFormat.XLSX;
    }

    private static CannotRead oldOffice(Source source) throws IOException {
        byte[] all = source.unpackedHead(1 << 20);
        String wide = new String(all, StandardCharsets.UTF_16LE);
        boolean locked = wide.contains("EncryptedPackage");
        return locked
                ? new CannotRead(
                        source.file(),
                        "The workbook is protected by a password.",
                        "Open it in Excel, remove the password, save it, and import it again.")
                : new CannotRead(
                        source.file(),
                        "It is an old Excel file (.xls) or another old Office document.",
                        "Save it as .xlsx or .csv and import that.");
    }

    private static CannotRead refused(Source source, String why) {
        return new CannotRead(
                source.file(), why, "Holdfast reads CSV, TSV, Parquet, JSON, JSON Lines and XLSX.");
    }

    /// Many control characters, or NULs that are not every other byte as in UTF-16.
    private static boolean binary(String start) {
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) return false;
        int control = 0;
        int[] nul = new int[2];
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == 0) nul[i & 1]++;
            else if (c < 32 && c != '\t' && c != '\n' && c != '\r' && c != 27) control++;
        }
        int most = Math.max(nul[0], nul[1]);
        int least = Math.min(nul[0], nul[1]);
        boolean wide = most > start.length() / 4 && least < start.length() / 20;
        return control * 10 > start.length() || !wide && (most + least) * 3 > start.length();
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
