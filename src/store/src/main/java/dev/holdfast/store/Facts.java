package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// What the audit trail says of a thing: a line `name: value` each, empty ones left out, always in the same order.
public final class Facts {
    private final StringBuilder text = new StringBuilder();

    private Facts() {}

    public static Facts of(String name, @Nullable Object value) {
        return new Facts().and(name, value);
    }

    public Facts and(String name, @Nullable Object value) {
        String words =
                value instanceof Map<?, ?> map
                        ? new TreeMap<>(map).toString()
                        : String.valueOf(value);
        if (value == null || words.isEmpty() || words.equals("{}")) return this;
        if (!text.isEmpty()) text.append('\n');
        text.append(name).append(": ").append(words);
        return this;
    }

    public String text() {
        return text.toString();
    }
}
