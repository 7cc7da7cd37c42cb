package dev.holdfast.data.row;

/// What may be wrong with single rows or cells, and the sentence that tells it. The first number is how often,
/// the second the first line.
public enum Problem {
    SHORT_ROW(
            "%d rows have fewer cells than the header; what is not there counts as missing (first"
                    + " on line %d)."),
    LONG_ROW(
            "%d rows have more cells than the header; the extra cells are kept in columns of their"
                    + " own (first on line %d)."),
    EMPTY_LINE("%d empty lines between rows were left out (first on line %d)."),
    NUL("%d NUL characters inside cells are shown as ␀ (first on line %d)."),
    NOT_IN_ENCODING(
            "%d places are not valid in the file's encoding and show as � (first on line %d)."),
    AFTER_QUOTE("%d cells have text after their closing quote; it was kept (first on line %d)."),
    BROKEN_LINE("%d lines are not JSON and were left out (first: line %d)."),
    NOT_A_ROW("%d values are not JSON objects and were left out (first on line %d)."),
    DUPLICATE_KEY("%d objects hold a key twice; the last value was kept (first on line %d)."),
    NESTED("%d nested values are kept as JSON text (first on line %d)."),
    BAD_LITERAL(
            "%d bare words NaN or Infinity, which JSON does not know, were understood (first on"
                    + " line %d)."),
    LONE_SURROGATE("%d half characters (lone surrogates) show as � (first on line %d)."),
    FORMULA_WITHOUT_VALUE(
            "%d formula cells hold no computed value and count as missing (first in row %d)."),
    ERROR_CELL("%d cells hold an error such as #DIV/0! and count as missing (first in row %d)."),
    EMPTY_TEXT("%d texts are empty and count as missing (first in row %d).");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    String told(long times, long firstLine) {
        return sentence.formatted(times, firstLine);
    }
}
