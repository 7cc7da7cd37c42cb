package dev.holdfast.store;

import org.h2.mvstore.DataUtils;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A line of facts with a checksum, as H2 writes them into a store's file: `chunk:1f,len:2,version:9a,fletcher:5c3d20e1`. Numbers are
/// hexadecimal.
final class SummedText {
    private static final String SUM = ",fletcher:";

    private SummedText() {}

    /// The facts without the checksum; none where it does not fit.
    static Map<String, String> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        int end = text.lastIndexOf(SUM);
        if (end < 0) return Map.of();
        String sum = text.substring(end + SUM.length()).split("[^0-9a-f]", 2)[0];
        if (!sum.equals(sum(text.substring(0, end)))) return Map.of();
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : text.substring(0, end).split(",")) {
            int colon = fact.indexOf(':');
            if (colon > 0) facts.put(fact.substring(0, colon), fact.substring(colon + 1));
        }
        return facts;
    }

    static String write(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((key, value) -> text.append(',').append(key).append(':').append(value));
        String line = text.substring(1);
        return line + SUM + sum(line) + "\n";
    }

    private static String sum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
    }
}
