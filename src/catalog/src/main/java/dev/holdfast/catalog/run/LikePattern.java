package dev.holdfast.catalog.run;

/// A pattern of SQL's LIKE: `%` stands for any text, `_` for one character; nothing escapes them, as in MLflow.
final class LikePattern {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;
    private final boolean ignoreCase;

    LikePattern(String pattern, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        this.pattern =
                pattern.codePoints()
                        .map(letter -> letter == '%' ? ANY : letter == '_' ? ONE : folded(letter))
                        .toArray();
    }

    /// Goes back to the last `%` only, so the time is at most pattern times text.
    boolean matches(String text) {
        int[] letters = text.codePoints().map(this::folded).toArray();
        int at = 0;
        int next = 0;
        int lastAny = -1;
        int resume = 0;
        while (at < letters.length) {
            if (next < pattern.length && pattern[next] == ANY) {
                lastAny = next++;
                resume = at;
            } else if (next < pattern.length
                    && (pattern[next] == ONE || pattern[next] == letters[at])) {
                next++;
                at++;
            } else if (lastAny >= 0) {
                next = lastAny + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (next < pattern.length && pattern[next] == ANY) next++;
        return next == pattern.length;
    }

    private int folded(int letter) {
        return ignoreCase ? Character.toLowerCase(Character.toUpperCase(letter)) : letter;
    }
}
