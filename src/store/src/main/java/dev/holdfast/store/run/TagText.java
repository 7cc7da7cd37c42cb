package dev.holdfast.store.run;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/// Tags as a JSON object, its names in order so that equal tags give equal text.
final class TagText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TagText() {}

    static String write(Map<String, String> tags) {
        return JSON.writeValueAsString(new TreeMap<>(tags));
    }

    static Map<String, String> read(String text) {
        return JSON.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
