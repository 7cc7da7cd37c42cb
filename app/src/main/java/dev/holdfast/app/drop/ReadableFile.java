package dev.holdfast.app.drop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a file's name tells before anything is read.
final class ReadableFile {
    private static final List<String> ENDINGS =
            List.of("csv", "tsv", "tab", "txt", "parquet", "json", "jsonl", "ndjson", "xlsx");

    private ReadableFile() {}

    /// Whether files named so can be imported; each may also be gzipped.
    static boolean named(Path file) {
        return ENDINGS.contains(ending(unpacked(name(file))));
    }

    /// The name a dataset made of it gets: the file's, without its endings.
    static String datasetName(Path file) {
        String name = unpacked(name(file));
        String ending = ending(name);
        String stem =
                ENDINGS.contains(ending)
                        ? name.substring(0, name.length() - ending.length() - 1)
                        : name;
        return stem.isBlank() ? name(file) : stem;
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String unpacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? name.substring(0, name.length() - 3)
                : name;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
