package dev.holdfast.data.column;

/// Tells the shape of a cell.
final class Shapes {
    private Shapes() {}

    static Shape of(char[] text, int from, int to) {
        char c = text[from];
        if (c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == ',') {
            Shape number = NumberText.shape(text, from, to);
            if (number != null) return number;
            Shape date = DateText.shape(text, from, to);
            if (date != null) return date;
        }
        if (to - from <= 9) {
            if (Words.truth(text, from, to) >= 0) return Shape.BOOLEAN;
            if (Words.infinite(text, from, to) != 0) return Shape.INFINITE;
            if (Words.missing(text, from, to)) return Shape.MISSING_WORD;
        }
        return Shape.TEXT;
    }
}
