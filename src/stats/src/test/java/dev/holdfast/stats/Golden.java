package dev.holdfast.stats;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Reference values of other libraries, kept gzipped beside the tests.
public final class Golden {
    private Golden() {}

    public static JsonNode json(String name) {
        return new ObjectMapper().readTree(text(name + ".json.gz"));
    }

    /// The cells of each column of a CSV without quotes, by its name in the header.
    public static Map<String, List<String>> columns(String name) {
        String[] lines = text(name + ".csv.gz").split("\n");
        String[] header = lines[0].split(",", -1);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String column : header) columns.put(column, new ArrayList<>());
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < header.length; i++) columns.get(header[i]).add(cells[i]);
        }
        return columns;
    }

    public static double[] numbers(List<String> cells) {
        return cells.stream().mapToDouble(Golden::number).toArray();
    }

    /// A number as the JSON files and tables write it; an empty cell is NaN.
    public static double number(String text) {
        return switch (text) {
            case "" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    public static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asString());
    }

    private static String text(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("golden/" + name)) {
            if (in == null) throw new IllegalArgumentException("no golden file " + name);
            return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
