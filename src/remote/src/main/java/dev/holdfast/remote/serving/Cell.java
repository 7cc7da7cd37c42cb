package dev.holdfast.remote.serving;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Turns a typed-in text into the JSON value a model's input wants, and an answered value into text.
final class Cell {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Cell() {}

    /// By the declared type where there is one (`string`, `boolean`, `long`, `FP64`, `BYTES`…), else by what it looks like.
    static JsonNode value(@Nullable String text, String type) {
        if (text == null || text.isBlank()) return JSON.nullNode();
        return switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "string", "bytes", "datetime" -> JSON.stringNode(text);
            case "boolean", "bool" -> JSON.booleanNode(isTrue(text));
            default -> number(text.strip(), type);
        };
    }

    private static boolean isTrue(String text) {
        return text.strip().equalsIgnoreCase("true") || text.strip().equals("1");
    }

    private static JsonNode number(String text, String type) {
        try {
            return text.matches("[+-]?\\d{1,18}")
                    ? JSON.numberNode(Long.parseLong(text))
                    : JSON.numberNode(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return type.isEmpty() && isWord(text)
                    ? JSON.booleanNode(isTrue(text))
                    : JSON.stringNode(text);
        }
    }

    private static boolean isWord(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isValueNode() ? value.asString() : value.toString();
    }
}
