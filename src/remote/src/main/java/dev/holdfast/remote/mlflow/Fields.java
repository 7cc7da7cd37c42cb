package dev.holdfast.remote.mlflow;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads fields the way MLflow and its kin write them: what is empty is left out, and a long may come
/// as a number or as text.
final class Fields {
    private Fields() {}

    static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return "";
        return value.isString() ? value.stringValue() : value.toString();
    }

    /// Milliseconds since 1970 as an instant; null where there is none or it is 0.
    static @Nullable Instant instant(JsonNode node, String name) {
        long millis = whole(node, name);
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    static long whole(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return 0;
        if (value.isIntegralNumber() && value.canConvertToLong()) return value.longValue();
        try {
            return value.isString() ? Long.parseLong(value.stringValue().strip()) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// NaN and the infinities come as text.
    static double number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return 0;
        if (value.isNumber()) return value.doubleValue();
        return switch (value.isString() ? value.stringValue() : "") {
            case "Infinity", "inf", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            case "" -> 0;
            default -> decimal(value.stringValue());
        };
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static List<JsonNode> list(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) return List.of();
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return items;
    }

    static JsonNode object(JsonNode node, String name) {
        return node.path(name);
    }

    /// A list of `{"key","value"}` objects as a map.
    static Map<String, String> pairs(JsonNode node, String name) {
        return pairs(node, name, "key", "value");
    }

    static Map<String, String> pairs(JsonNode node, String name, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (JsonNode pair : list(node, name)) pairs.put(text(pair, key), text(pair, value));
        return pairs;
    }
}
