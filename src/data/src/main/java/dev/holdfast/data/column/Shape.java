package dev.holdfast.data.column;

/// What a cell's text looks like. `1.234` and `1,234` are ambiguous: a decimal sign or a thousands separator.
enum Shape {
    WHOLE,
    /// A whole number that a double cannot hold exactly but a long can.
    WHOLE_LONG,
    /// A whole number too large for a long.
    WHOLE_HUGE,
    /// A decimal point that is certainly one, or an exponent.
    POINT,
    POINT_OR_GROUP,
    COMMA,
    COMMA_OR_GROUP,
    GROUPS_BY_POINT,
    GROUPS_BY_COMMA,
    OVERFLOW,
    /// Digits with a leading zero or plus sign: an identifier rather than a number.
    PADDED,
    INFINITE,
    MISSING_WORD,
    BOOLEAN,
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST,
    DAY_OR_MONTH_FIRST,
    IMPOSSIBLE_DATE,
    TEXT
}
