package dev.holdfast.data.json;

import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Decoded;
import dev.holdfast.data.source.Encoding;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;

/// A JSON file: an array of objects, or objects one a line (`lines`), whatever its name ends in.
public record JsonFile(Source source, Encoding encoding, boolean lines) {
    public static JsonFile of(Source source) throws IOException {
        byte[] head = source.unpackedHead(1 << 16);
        Encoding encoding = Encoding.of(head);
        String text =
                new String(
                        head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        return new JsonFile(source, encoding, !text.stripLeading().startsWith("[") && lines(text));
    }

    /// Whether the first line is a value of its own: it ends the way it began.
    private static boolean lines(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
        boolean pretty = first.startsWith("{") && !first.endsWith("}");
        return !pretty || text.indexOf('\n') < 0;
    }

    /// The rows from the start; `tap` sees the bytes.
    public Rows rows(Tap tap, Notes notes) throws IOException {
        Reader reader = new Decoded(source.open(tap), encoding, notes);
        JsonMapper json = mapper();
        JsonRow row = new JsonRow(source, json, notes);
        return lines
                ? new JsonLines(source, reader, json, row, notes)
                : new JsonArray(source, reader, json, row, notes);
    }

    private JsonMapper mapper() {
        StreamReadConstraints bounds =
                StreamReadConstraints.builder()
                        .maxNestingDepth(source.limits().depth())
                        .maxStringLength(source.limits().field())
                        .maxNumberLength(1000)
                        .maxNameLength(50_000)
                        .build();
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(bounds)
                                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                .build())
                .build();
    }
}
