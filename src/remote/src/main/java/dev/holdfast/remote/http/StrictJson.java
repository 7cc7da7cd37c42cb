package dev.holdfast.remote.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/// Reads JSON from strangers. Bounds: 64 levels deep, names of 10,000 and texts of 20 million
/// characters, numbers of 400 digits.
final class StrictJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(bounds())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    private static StreamReadConstraints bounds() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxNameLength(10_000)
                .maxStringLength(20_000_000)
                .maxNumberLength(400)
                .build();
    }

    static JsonNode of(Request request, byte[] body) {
        String what = Words.couldNot(request);
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw RemoteFailure.unreadable(what, why(body));
        }
        if (node == null || node.isMissingNode() || node.isNull())
            throw RemoteFailure.unreadable(what, "The server sent an empty answer.");
        return node;
    }

    private static String why(byte[] body) {
        String head =
                new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8).strip();
        return head.startsWith("<")
                ? "The server sent a web page instead of data."
                : "The server's answer is broken or cut off.";
    }
}
