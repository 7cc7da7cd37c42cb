package dev.holdfast.data.column;

/// A cell's text read as the type of its column.
public final class ParsedCell {
    private ParsedCell() {}

    /// NaN when the text is no number.
    public static double number(ColumnFormat format, char[] text, int from, int to) {
        return NumberText.parse(text, from, to, format.decimal());
    }

    /// [Long#MIN_VALUE] when the text is no whole number.
    public static long whole(char[] text, int from, int to) {
        return NumberText.whole(text, from, to);
    }

    /// 1, 0, or -1 when the text is neither.
    public static int truth(char[] text, int from, int to) {
        return Words.truth(text, from, to);
    }

    /// Microseconds since 1970, [Long#MIN_VALUE] when the text is no date.
    public static long time(ColumnFormat format, char[] text, int from, int to) {
        return DateText.parse(text, from, to, format.order());
    }

    public static boolean missing(char[] text, int from, int to) {
        return Words.missing(text, from, to);
    }
}
