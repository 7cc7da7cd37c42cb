package dev.holdfast.workbench.command;

/// Keeps what a terminal would obey (escape sequences, control characters, bidirectional overrides) out of what is printed.
final class Terminal {
    private Terminal() {}

    static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '\n' || c == '\t' || !obeyed(c)) clean.appendCodePoint(c);
                            else clean.append("\\u").append("%04x".formatted(c));
                        });
        return clean.toString();
    }

    private static boolean obeyed(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
