package dev.holdfast.data.comparison;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Two windows and what SciPy 1.17.1 and Evidently 0.7.23 say of them.
record GoldenPair(String name, JsonNode expected, Table reference, Table current) {
    static final List<String> NAMES =
            List.of(
                    "bool_unseen",
                    "constants",
                    "flights_jan_jul",
                    "nan_inf",
                    "penguins_island",
                    "ties_heavy",
                    "tiny_n5",
                    "unicode_cats",
                    "wine_half");

    static GoldenPair named(String name) {
        String folder = "/golden/drift/" + name + "/";
        return new GoldenPair(
                name,
                JsonMapper.shared().readTree(text(resource(folder + "expected.json.gz"))),
                Table.parse(text(resource(folder + "reference.csv.gz"))),
                Table.parse(text(resource(folder + "current.csv.gz"))));
    }

    static GoldenPair in(Path golden, String name) throws IOException {
        Path data = golden.resolve("data").resolve(name);
        return new GoldenPair(
                name,
                JsonMapper.shared()
                        .readTree(golden.resolve("drift").resolve(name + ".json").toFile()),
                Table.parse(text(Files.newInputStream(data.resolve("reference.csv.gz")))),
                Table.parse(text(Files.newInputStream(data.resolve("current.csv.gz")))));
    }

    private static InputStream resource(String path) {
        InputStream stream = GoldenPair.class.getResourceAsStream(path);
        if (stream == null) throw new IllegalStateException("no resource " + path);
        return stream;
    }

    private static String text(InputStream gzipped) {
        try (var stream = new GZIPInputStream(gzipped)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Cells as text; null is an empty cell.
    record Table(List<String> header, List<List<@Nullable String>> rows) {
        double[] numbers(String column) {
            int index = header.indexOf(column);
            return rows.stream().mapToDouble(row -> number(row.get(index))).toArray();
        }

        @Nullable String[] texts(String column) {
            int index = header.indexOf(column);
            return rows.stream().map(row -> row.get(index)).toArray(String[]::new);
        }

        private static double number(@Nullable String cell) {
            return switch (cell) {
                case null -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(cell);
            };
        }

        /// RFC 4180: quoted fields may hold commas, quotes and line breaks.
        static Table parse(String csv) {
            var rows = new ArrayList<List<@Nullable String>>();
            var row = new ArrayList<@Nullable String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            boolean wasQuoted = false;
            for (int i = 0; i < csv.length(); i++) {
                char c = csv.charAt(i);
                if (quoted) {
                    if (c != '"') cell.append(c);
                    else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"')
                        cell.append(csv.charAt(i++));
                    else quoted = false;
                } else if (c == '"') {
                    quoted = wasQuoted = true;
                } else if (c == ',' || c == '\n') {
                    row.add(cell.isEmpty() && !wasQuoted ? null : cell.toString());
                    cell.setLength(0);
                    wasQuoted = false;
                    if (c == '\n') {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                } else {
                    cell.append(c);
                }
            }
            var header = rows.removeFirst().stream().map(String::valueOf).toList();
            return new Table(header, rows);
        }
    }
}
