package dev.holdfast.report.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Writes JSON (RFC 8259) in the order told, so that equal facts give equal bytes. NaN and infinite
/// numbers become null.
final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    void object(Runnable members) {
        separate();
        out.append('{');
        first = true;
        members.run();
        out.append('}');
        first = false;
    }

    void object(String key, Runnable members) {
        key(key);
        object(members);
    }

    <T> void array(String key, List<T> items, Consumer<T> writer) {
        key(key);
        out.append('[');
        first = true;
        items.forEach(writer);
        out.append(']');
        first = false;
    }

    void text(String key, String value) {
        key(key);
        quoted(value);
        first = false;
    }

    void number(String key, double value) {
        key(key);
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        if (Double.isNaN(value) || Double.isInfinite(value)) out.append("null");
        else if (whole) out.append((long) value);
        else out.append(value);
        first = false;
    }

    void number(String key, long value) {
        key(key);
        out.append(value);
        first = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void key(String key) {
        separate();
        quoted(key);
        out.append(':');
        first = true;
    }

    private void separate() {
        if (!first) out.append(',');
    }

    private void quoted(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 0x20 || Character.isSurrogate(c))
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
