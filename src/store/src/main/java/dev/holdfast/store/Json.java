package dev.holdfast.store;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// Packs records, lists and maps into a column and back. Keys are sorted, so that equal things have equal text. NaN and
/// infinities are kept.
final class Json {
    private static final String NO_MAP = "{}";
    private static final String NO_LIST = "[]";

    private Json() {}

    /// Made when first needed: a start that shows only names does without.
    private static final class Mapper {
        static final JsonMapper ONE =
                JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    static String of(Object value) {
        if (value instanceof Map<?, ?> map && map.isEmpty()) return NO_MAP;
        if (value instanceof List<?> list && list.isEmpty()) return NO_LIST;
        return Mapper.ONE.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return Mapper.ONE.readValue(text, type);
    }

    static Map<String, String> map(String text) {
        if (text.equals(NO_MAP)) return Map.of();
        return Mapper.ONE.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    static List<String> list(String text) {
        if (text.equals(NO_LIST)) return List.of();
        return Mapper.ONE.readValue(text, new TypeReference<List<String>>() {});
    }
}
