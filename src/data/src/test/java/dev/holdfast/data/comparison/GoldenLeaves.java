package dev.holdfast.data.comparison;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Compares an answer with an expected one leaf by leaf. Where the other library raised an error or drew random numbers, anything may stand.
public final class GoldenLeaves {
    private static final Set<String> NOT_COMPARED =
            Set.of(
                    "message",
                    "random",
                    "default_result",
                    "rule",
                    "edges_doane_reference",
                    "skipped",
                    "tvd_evidently");

    private final List<String> missed = new ArrayList<>();
    private int met;

    /// The paths of values that are not met.
    public List<String> missed() {
        return List.copyOf(missed);
    }

    public int met() {
        return met;
    }

    public void compare(String path, JsonNode expected, @Nullable JsonNode found) {
        if (path.endsWith("empirical_mmd")
                || path.endsWith("TVD.score")
                || path.endsWith("TVD.drifted")) return;
        if (expected.has("error")) count(path, found != null && !found.isEmpty());
        else if (expected.isObject())
            expected.forEachEntry(
                    (name, node) -> {
                        if (!NOT_COMPARED.contains(name))
                            compare(
                                    path + "." + name,
                                    node,
                                    found == null ? null : found.get(name));
                    });
        else if (expected.isNull()) count(path, found != null && found.isNull());
        else if (expected.isArray() && !expected.isEmpty() && expected.get(0).isObject())
            for (int i = 0; i < expected.size(); i++)
                compare(path + "[" + i + "]", expected.get(i), found == null ? null : found.get(i));
        else if (expected.isArray()) count(path, found != null && sameArray(path, expected, found));
        else count(path, found != null && same(path, expected, found));
    }

    private void count(String path, boolean equal) {
        if (equal) met++;
        else missed.add(path);
    }

    private static boolean sameArray(String path, JsonNode expected, JsonNode found) {
        if (expected.size() != found.size()) return false;
        for (int i = 0; i < expected.size(); i++)
            if (!same(path, expected.get(i), found.get(i))) return false;
        return true;
    }

    private static boolean same(String path, JsonNode expected, JsonNode found) {
        Double wanted = number(expected);
        Double value = number(found);
        if (wanted == null || value == null) return expected.equals(found);
        if (wanted.isNaN() || value.isNaN() || wanted.isInfinite()) return wanted.equals(value);
        boolean isP = isP(path);
        if (isP && wanted < 1e-12) return value < 1e-12;
        double part =
                path.contains("epps") || path.contains(".es.")
                        ? 1e-5
                        : isP || extreme(path) ? 1e-6 : 1e-9;
        double least = path.contains("anderson") && isP ? 1e-3 : 1e-12;
        return Math.abs(wanted - value)
                <= Math.max(least, part * Math.max(Math.abs(wanted), Math.abs(value)));
    }

    private static boolean extreme(String path) {
        return Stream.of("tiny_spread", "huge", "small").anyMatch(path::contains);
    }

    private static boolean isP(String path) {
        if (path.endsWith("p_value")) return true;
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith("score")
                && Stream.of(
                                "ks.",
                                "anderson",
                                "cramer",
                                "mannw",
                                "t_test",
                                ".es.",
                                "chisquare",
                                ".z.",
                                "g_test",
                                "fisher")
                        .anyMatch(lower::contains);
    }

    private static @Nullable Double number(JsonNode node) {
        if (node.isNumber()) return node.asDouble();
        return node.isString() && Set.of("NaN", "Infinity", "-Infinity").contains(node.asString())
                ? Double.valueOf(node.asString())
                : null;
    }
}
