package dev.holdfast.data;

import java.nio.file.Path;

/// Names from outside, made safe to show: control and direction-changing characters appear as escapes, so that
/// a name cannot pretend to be another one.
public final class ShownName {
    private ShownName() {}

    public static String of(Path file) {
        Path name = file.getFileName();
        return of(name == null ? file.toString() : name.toString());
    }

    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hidden(c)) shown.append("\\u%04X".formatted((int) c));
            else shown.append(c);
        }
        return shown.toString();
    }

    /// At most `length` characters of a cell, quoted, for a message.
    public static String excerpt(CharSequence text, int length) {
        String part = text.length() > length ? text.subSequence(0, length) + "…" : text.toString();
        return "\"" + of(part) + "\"";
    }

    private static boolean hidden(char c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == 0x2028
                || c == 0x2029;
    }
}
