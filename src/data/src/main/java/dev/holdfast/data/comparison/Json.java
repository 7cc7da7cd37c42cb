package dev.holdfast.data.comparison;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON in which a number that is not finite is a word: "NaN", "Infinity", "-Infinity".
final class Json {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) node.put(name, value);
        else node.put(name, Double.toString(value));
    }

    /// What is not a number is absent, as null.
    static void putIfNumber(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) node.putNull(name);
        else put(node, name, value);
    }

    static void put(ObjectNode node, String name, double[] values) {
        ArrayNode array = node.putArray(name);
        for (double value : values) {
            if (Double.isFinite(value)) array.add(value);
            else array.add(Double.toString(value));
        }
    }

    static ObjectNode notApplicable(String why) {
        return object().put("not_applicable", why);
    }
}
