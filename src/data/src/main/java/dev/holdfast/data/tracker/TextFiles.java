package dev.holdfast.data.tracker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Parameters or tags in MLflow's file store: a folder with a file per key, whose content is the value.
record TextFiles(Path home, String place, Budget budget, LeftOut left) {
    private static final int LONGEST = 1 << 17;

    /// The values by key; none where there is no such folder. What had to be shortened or replaced is told.
    Map<String, String> read() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        new KeyFiles(home, place, left)
                .each((key, file) -> texts.put(budget.text(key), budget.text(text(file, key))));
        return texts;
    }

    private String text(Path file, String key) throws IOException {
        byte[] bytes = PlainFile.head(file, LONGEST);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0)
            left.say(place + "/" + key, "bytes that are no UTF-8 were replaced.");
        if (bytes.length <= LONGEST) return text;
        left.say(place + "/" + key, "only the first %,d characters were kept.".formatted(LONGEST));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
