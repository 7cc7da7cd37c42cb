package dev.holdfast.data.row;

/// What may be wrong with single rows or cells, and the sentence that tells it: once and where, or how often and where first.
public enum Problem {
    SHORT_ROW(
            "1 row has fewer cells than the header; what is not there counts as missing (line %d).",
            "%d rows have fewer cells than the header; what is not there counts as missing (first"
                    + " on line %d)."),
    LONG_ROW(
            "1 row has more cells than the header; the extra cells are kept in columns of their own"
                    + " (line %d).",
            "%d rows have more cells than the header; the extra cells are kept in columns of their"
                    + " own (first on line %d)."),
    EMPTY_LINE(
            "1 empty line between rows was left out (line %d).",
            "%d empty lines between rows were left out (first on line %d)."),
    NUL(
            "1 NUL character inside a cell is shown as ␀ (line %d).",
            "%d NUL characters inside cells are shown as ␀ (first on line %d)."),
    NOT_IN_ENCODING(
            "1 place is not valid in the file's encoding and shows as � (line %d).",
            "%d places are not valid in the file's encoding and show as � (first on line %d)."),
    AFTER_QUOTE(
            "1 cell has text after its closing quote; it was kept (line %d).",
            "%d cells have text after their closing quote; it was kept (first on line %d)."),
    BROKEN_LINE(
            "1 line is not JSON and was left out (line %d).",
            "%d lines are not JSON and were left out (first: line %d)."),
    NOT_A_ROW(
            "1 value is not a JSON object and was left out (line %d).",
            "%d values are not JSON objects and were left out (first on line %d)."),
    DUPLICATE_KEY(
            "1 object holds a key twice; the last value was kept (line %d).",
            "%d objects hold a key twice; the last value was kept (first on line %d)."),
    NESTED(
            "1 nested value is kept as JSON text (line %d).",
            "%d nested values are kept as JSON text (first on line %d)."),
    BAD_LITERAL(
            "1 bare word NaN or Infinity, which JSON does not know, was understood (line %d).",
            "%d bare words NaN or Infinity, which JSON does not know, were understood (first on"
                    + " line %d)."),
    LONE_SURROGATE(
            "1 half character (lone surrogate) shows as � (line %d).",
            "%d half characters (lone surrogates) show as � (first on line %d)."),
    FORMULA_WITHOUT_VALUE(
            "1 formula cell holds no computed value and counts as missing (row %d).",
            "%d formula cells hold no computed value and count as missing (first in row %d)."),
    ERROR_CELL(
            "1 cell holds an error such as #DIV/0! and counts as missing (row %d).",
            "%d cells hold an error such as #DIV/0! and count as missing (first in row %d)."),
    EMPTY_TEXT(
            "1 text is empty and counts as missing (row %d).",
            "%d texts are empty and count as missing (first in row %d).");

    private final String once;
    private final String often;

    Problem(String once, String often) {
        this.once = once;
        this.often = often;
    }

    String told(long times, long firstLine) {
        return times == 1 ? once.formatted(firstLine) : often.formatted(times, firstLine);
    }
}
