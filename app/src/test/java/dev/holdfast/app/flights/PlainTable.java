package dev.holdfast.app.flights;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Histogram;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.data.ValueCount;
import dev.holdfast.catalog.job.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// A small CSV file in memory, read as simply as tests allow: no quotes, the first row has names.
public record PlainTable(Schema schema, List<List<String>> rows) {
    private static final int BINS = 24;

    public static PlainTable read(Path file, String delimiter, long most, Progress progress) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    delimiter,
                    most,
                    progress);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    public static PlainTable read(InputStream in, String delimiter, long most, Progress progress)
            throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String head = reader.readLine();
        if (head == null || head.indexOf('\0') >= 0)
            throw new Trouble(
                    "This file is no table.",
                    "Its first line holds bytes that are no text.",
                    "Nothing was imported. Save it as CSV and drop it again.");
        String[] names = head.split(java.util.regex.Pattern.quote(delimiter));
        List<List<String>> rows = new ArrayList<>();
        for (String line = reader.readLine();
                line != null && rows.size() < most;
                line = reader.readLine()) {
            rows.add(cells(line, delimiter, names.length));
            if (rows.size() % 1000 == 0) {
                progress.report(rows.size(), 0, "rows", "");
                progress.check();
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) columns.add(column(names[i], i, rows));
        return new PlainTable(new Schema(columns), rows);
    }

    private static List<String> cells(String line, String delimiter, int columns) {
        String[] cells = line.split(java.util.regex.Pattern.quote(delimiter), -1);
        String[] row = Arrays.copyOf(cells, columns);
        for (int i = 0; i < row.length; i++) if (row[i] != null && row[i].isEmpty()) row[i] = null;
        return Arrays.asList(row);
    }

    private static Column column(String name, int index, List<List<String>> rows) {
        boolean number = true;
        boolean whole = true;
        for (List<String> row : rows.subList(0, Math.min(2000, rows.size()))) {
            String cell = row.get(index);
            if (cell == null) continue;
            if (!cell.matches("-?\\d+(\\.\\d+)?")) number = false;
            if (cell.contains(".")) whole = false;
        }
        ColumnType type =
                name.equals("scheduled")
                        ? ColumnType.TIMESTAMP
                        : number
                                ? whole ? ColumnType.INTEGER : ColumnType.NUMBER
                                : ColumnType.CATEGORY;
        if (name.endsWith("_id")) type = ColumnType.TEXT;
        return new Column(name, type, role(name));
    }

    private static Role role(String name) {
        return switch (name) {
            case "flight_id" -> Role.ID;
            case "scheduled" -> Role.TIME;
            case "late" -> Role.TARGET;
            case "score" -> Role.SCORE;
            case "prediction" -> Role.PREDICTION;
            default -> Role.FEATURE;
        };
    }

    /// About `most` rows, spread over the file.
    PlainTable thinned(int most) {
        int step = Math.max(1, rows.size() / most);
        List<List<String>> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) kept.add(rows.get(i));
        return new PlainTable(schema, kept);
    }

    public Profile profile() {
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < schema.columns().size(); i++) columns.add(profile(i));
        return new Profile(rows.size(), 0, columns);
    }

    private ColumnProfile profile(int index) {
        Column column = schema.columns().get(index);
        Map<String, Long> values = new HashMap<>();
        rows.forEach(
                r -> {
                    if (r.get(index) != null) values.merge(r.get(index), 1L, Long::sum);
                });
        double[] numbers = column.type().numeric() ? numbers(index) : new double[0];
        boolean any = numbers.length > 0;
        var stats = Arrays.stream(numbers).summaryStatistics();
        List<String> sorted = values.keySet().stream().sorted().toList();
        boolean dated = column.type().temporal() && !sorted.isEmpty();
        return new ColumnProfile(
                column,
                rows.size(),
                rows.size() - values.values().stream().mapToLong(Long::longValue).sum(),
                0,
                values.size(),
                any ? stats.getMin() : null,
                any ? stats.getMax() : null,
                any ? stats.getAverage() : null,
                any ? deviation(numbers, stats.getAverage()) : null,
                null,
                null,
                any ? Map.of("0.5", numbers[numbers.length / 2]) : Map.of(),
                any ? List.of() : top(values),
                any ? histogram(numbers, stats.getMin(), stats.getMax()) : null,
                dated ? sorted.getFirst() : null,
                dated ? sorted.getLast() : null);
    }

    /// The finite values of a column, sorted.
    public double[] numbers(int index) {
        return rows.stream()
                .map(r -> r.get(index))
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
    }

    /// The shares of a column's values.
    public Map<String, Double> shares(int index) {
        Map<String, Double> shares = new TreeMap<>();
        rows.forEach(
                r -> {
                    if (r.get(index) != null)
                        shares.merge(r.get(index), 1.0 / rows.size(), Double::sum);
                });
        return shares;
    }

    static double deviation(double[] numbers, double mean) {
        double sum = 0;
        for (double x : numbers) sum += (x - mean) * (x - mean);
        return Math.sqrt(sum / Math.max(1, numbers.length - 1));
    }

    private static Histogram histogram(double[] numbers, double low, double high) {
        double[] edges = new double[BINS + 1];
        long[] counts = new long[BINS];
        double step = high > low ? (high - low) / BINS : 1;
        for (int i = 0; i <= BINS; i++) edges[i] = low + i * step;
        for (double x : numbers) counts[Math.min(BINS - 1, (int) ((x - low) / step))]++;
        return Histogram.of(edges, counts);
    }

    private static List<ValueCount> top(Map<String, Long> values) {
        return values.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(12)
                .map(e -> new ValueCount(e.getKey(), e.getValue()))
                .toList();
    }
}
