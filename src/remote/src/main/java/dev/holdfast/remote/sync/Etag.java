package dev.holdfast.remote.sync;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// SHA-256 over JSON written in one way only: names sorted, and lists of objects sorted too, since
/// servers give tags and metrics in any order.
final class Etag {
    private Etag() {}

    static String of(JsonNode node) {
        var text = new StringBuilder(1024);
        write(node, text);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) writeObject(node, text);
        else if (node.isArray()) writeArray(node, text);
        else text.append(node);
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        var fields = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        text.append('{');
        fields.forEach(
                (name, value) -> {
                    text.append('"').append(name).append("\":");
                    write(value, text);
                    text.append(',');
                });
        text.append('}');
    }

    private static void writeArray(JsonNode node, StringBuilder text) {
        List<String> parts = new ArrayList<>(node.size());
        for (JsonNode child : node) {
            var part = new StringBuilder(64);
            write(child, part);
            parts.add(part.toString());
        }
        if (!node.isEmpty() && node.get(0).isObject()) Collections.sort(parts);
        text.append('[').append(String.join(",", parts)).append(']');
    }
}
