package dev.holdfast.data.csv;

/// How delimited text is to be read. With `quotes` off a quotation mark is text like any other.
public record Dialect(char delimiter, boolean quotes, boolean header) {}
