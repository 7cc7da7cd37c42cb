package dev.holdfast.catalog.data;

import java.util.List;

/// What a file looks like before it is imported: how it would be read, its columns, its first rows as
/// text (null = missing), what was guessed and how sure that is.
public record Preview(
        String fileName,
        long bytes,
        ReadOptions options,
        Schema schema,
        List<List<String>> rows,
        List<String> warnings,
        boolean unambiguous) {
    public Preview {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
