package dev.holdfast.data.json;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.source.Source;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts one JSON object into a row. A key not met before becomes a new column; nested values stay as JSON text.
final class JsonRow {
    private final Source source;
    private final JsonMapper json;
    private final Notes notes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private long[] seen = new long[64];
    private long count;

    JsonRow(Source source, JsonMapper json, Notes notes) {
        this.source = source;
        this.json = json;
        this.notes = notes;
    }

    List<String> names() {
        return names;
    }

    /// Reads from after the opening to the closing brace.
    void read(JsonParser parser, Row row, long line) {
        row.begin(line);
        count++;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int place = place(parser.currentName());
            if (seen[place] == count) notes.tally(Problem.DUPLICATE_KEY, line);
            seen[place] = count;
            row.set(place, value(parser, parser.nextToken(), line));
        }
    }

    private int place(String name) {
        Integer place = places.get(name);
        if (place != null) return place;
        if (names.size() == source.limits().columns())
            throw new CannotRead(
                    source.file(),
                    "Its objects have more than %,d different keys.".formatted(names.size()),
                    "A table has the same keys in each object; check that this is one.");
        names.add(name);
        places.put(name, names.size() - 1);
        if (names.size() > seen.length) seen = Arrays.copyOf(seen, seen.length * 2);
        return names.size() - 1;
    }

    private String value(JsonParser parser, JsonToken token, long line) {
        return switch (token) {
            case VALUE_NULL -> "";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_STRING -> text(parser.getString(), line);
            case VALUE_NUMBER_INT -> parser.getString();
            case VALUE_NUMBER_FLOAT -> number(parser.getString(), line);
            default -> nested(parser, line);
        };
    }

    private String number(String text, long line) {
        char last = text.charAt(text.length() - 1);
        if (last >= '0' && last <= '9') return text;
        notes.tally(Problem.BAD_LITERAL, line);
        return text.equals("NaN") ? "" : text;
    }

    private String text(String value, long line) {
        if (value.isEmpty()) {
            notes.tally(Problem.EMPTY_TEXT, line);
            return value;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) return mended(value, line);
        }
        return value;
    }

    private String mended(String value, long line) {
        StringBuilder mended = new StringBuilder(value.length());
        value.codePoints()
                .forEach(
                        c -> {
                            boolean lone = c >= 0xd800 && c <= 0xdfff;
                            if (lone) notes.tally(Problem.LONE_SURROGATE, line);
                            if (c == 0) notes.tally(Problem.NUL, line);
                            mended.appendCodePoint(lone ? 0xfffd : c == 0 ? 0x2400 : c);
                        });
        return mended.toString();
    }

    private String nested(JsonParser parser, long line) {
        notes.tally(Problem.NESTED, line);
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.copyCurrentStructure(parser);
        }
        return text(out.toString(), line);
    }
}
