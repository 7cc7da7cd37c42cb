package dev.holdfast.data.column;

import java.util.Set;

/// Words that files put where a number is missing or infinite, and the words for true and false.
final class Words {
    private static final Set<String> MISSING =
            Set.of(
                    "nan", "na", "n/a", "#n/a", "null", "none", "-", "--", "?", ".", "nil", "<na>",
                    "missing", "-nan", "nat", "1.#qnan", "\\n");

    private Words() {}

    static boolean missing(char[] text, int from, int to) {
        return to - from <= 8 && MISSING.contains(lower(text, from, to));
    }

    /// 1 or -1 for plus or minus infinity, else 0.
    static int infinite(char[] text, int from, int to) {
        int length = to - from;
        if (length < 3 || length > 9) return 0;
        return switch (lower(text, from, to)) {
            case "inf", "+inf", "infinity", "+infinity" -> 1;
            case "-inf", "-infinity" -> -1;
            default -> 0;
        };
    }

    /// 1 for true, 0 for false, -1 for anything else.
    static int truth(char[] text, int from, int to) {
        int length = to - from;
        if (length != 4 && length != 5) return -1;
        return switch (new String(text, from, length)) {
            case "true", "True", "TRUE" -> 1;
            case "false", "False", "FALSE" -> 0;
            default -> -1;
        };
    }

    private static String lower(char[] text, int from, int to) {
        char[] low = new char[to - from];
        for (int i = 0; i < low.length; i++) {
            char c = text[from + i];
            low[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(low);
    }
}
