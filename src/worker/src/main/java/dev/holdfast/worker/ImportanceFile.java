package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Importances;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What `--importance` names: how much each column weighs in the model. Either CSV of two columns, the name and the number, whose second head
/// says the method (`column,permutation`; `importance` says none); or JSON that maps names to numbers, or holds such a map as `importances`, with
/// `method` beside it.
public final class ImportanceFile {
    private static final long LARGEST = 8 << 20;

    private ImportanceFile() {}

    /// @throws Trouble when there is no such file, it is larger than 8 MB, or it says something else
    public static Importances read(Path file) {
        try {
            if (Files.size(file) > LARGEST) throw wrong(file, "It is larger than 8 MB.", null);
            String text = Files.readString(file).replaceFirst("^\uFEFF", "").strip();
            var read = text.startsWith("{") ? json(file, text) : csv(file, text);
            return read.importances();
        } catch (NoSuchFileException e) {
            throw wrong(file, "There is no such file.", e);
        } catch (IOException e) {
            throw wrong(file, "It cannot be read as text.", e);
        } catch (JacksonException e) {
            throw wrong(file, "It cannot be read as JSON.", e);
        }
    }

    private static Given json(Path file, String text) {
        JsonNode all = Wire.JSON.readTree(text);
        boolean nested = all.path("importances").isObject();
        var given = new Given(file, nested ? all.path("method").asString("") : "");
        for (var entry : (nested ? all.path("importances") : all).properties())
            given.add(
                    entry.getKey(),
                    entry.getValue().isNumber()
                            ? Double.toString(entry.getValue().asDouble())
                            : entry.getValue().toString());
        return given;
    }

    private static Given csv(Path file, String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) throw wrong(file, "It is empty.", null);
        String[] first = cells(file, lines.getFirst());
        boolean headed = first[0].isEmpty() || !isNumber(first[1]);
        var given = new Given(file, headed ? method(first[1]) : "");
        for (String line : lines.subList(headed ? 1 : 0, lines.size())) {
            String[] cells = cells(file, line);
            given.add(cells[0], cells[1]);
        }
        return given;
    }

    /// `importance`, or the number with which pandas heads a column without a name, says nothing.
    private static String method(String head) {
        return head.equalsIgnoreCase("importance") || isNumber(head) ? "" : head;
    }

    /// The name, in quotation marks where it holds a comma, and what stands behind the last comma.
    private static String[] cells(Path file, String line) {
        int comma = line.lastIndexOf(',');
        String name = comma < 0 ? line : line.substring(0, comma).strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        if (comma < 0 || (!quoted && name.contains(",")))
            throw wrong(file, "“%s” are not two cells.".formatted(shown(line)), null);
        return new String[] {
            quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name,
            line.substring(comma + 1).strip()
        };
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Trouble wrong(Path file, String why, @Nullable Exception cause) {
        return new Trouble(
                "Could not use the importances %s.".formatted(file.getFileName()),
                why,
                "Importances are a CSV file of two columns, such as column,permutation, or a JSON"
                        + " file that maps columns to numbers.",
                cause);
    }

    /// What the file gave so far.
    private record Given(Path file, String method, Map<String, Double> byColumn) {
        Given(Path file, String method) {
            this(file, method, new LinkedHashMap<>());
        }

        /// A shuffled column that did no worse has none: chance alone puts some below zero.
        void add(String column, String number) {
            double value = isNumber(number) ? Double.parseDouble(number) : Double.NaN;
            if (!Double.isFinite(value))
                throw wrong(
                        file,
                        "In it, %s has %s, which is no number."
                                .formatted(shown(column), shown(number)),
                        null);
            if (value < 0 && !method.equalsIgnoreCase(Importances.PERMUTATION))
                throw wrong(
                        file,
                        "In it, %s has %s. Only a method called permutation may be negative, and counts as 0 then; of coefficients and SHAP values give the sizes."
                                .formatted(shown(column), number),
                        null);
            if (byColumn.put(column, Math.max(0, value)) != null)
                throw wrong(file, "It names %s twice.".formatted(shown(column)), null);
        }

        Importances importances() {
            if (byColumn.values().stream().noneMatch(value -> value > 0))
                throw wrong(file, "None in it is above zero.", null);
            return new Importances(method, byColumn);
        }
    }
}
