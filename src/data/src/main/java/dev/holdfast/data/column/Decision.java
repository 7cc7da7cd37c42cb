package dev.holdfast.data.column;

import static dev.holdfast.data.column.Shape.*;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.data.ShownName;
import dev.holdfast.data.row.Notes;

import org.jspecify.annotations.Nullable;

/// Decides what a column holds from what all of its cells look like. A column is a number, a date or a truth only
/// if every cell is; otherwise it stays text, exactly as written, and the first cell that spoilt it is named.
public final class Decision {
    private Decision() {}

    public static ColumnFormat of(String name, ColumnSurvey seen, FileSigns signs, Notes notes) {
        long values = seen.values();
        if (values == 0)
            return ColumnFormat.of(seen.cells() == 0 ? ColumnType.CATEGORY : text(seen));
        if (seen.count(BOOLEAN) == values)
            return said(name, seen, ColumnFormat.of(ColumnType.BOOLEAN), notes);
        ColumnFormat number = number(name, seen, signs, notes);
        if (number != null) return said(name, seen, number, notes);
        ColumnFormat date = date(name, seen, signs, notes);
        if (date != null) return said(name, seen, date, notes);
        nearly(name, seen, notes);
        return ColumnFormat.of(text(seen));
    }

    /// How to read a column whose type the user chose.
    public static ColumnFormat chosen(Column column, ColumnSurvey seen, FileSigns signs) {
        ColumnType type = column.type();
        if (type.numeric()) {
            boolean comma = commaNumbers(seen) && (!pointNumbers(seen) || signs.decimal() == ',');
            return ColumnFormat.number(type, comma ? ',' : '.');
        }
        if (!type.temporal()) return ColumnFormat.of(type);
        DateText.Order order = signs.order();
        if (order == null || seen.count(YEAR_FIRST) > 0) order = DateText.Order.YEAR_FIRST;
        return ColumnFormat.date(type, order);
    }

    /// Words such as NA count as missing in columns that are no text, which is told.
    private static ColumnFormat said(
            String name, ColumnSurvey seen, ColumnFormat format, Notes notes) {
        if (seen.count(MISSING_WORD) > 0)
            notes.say("Column %s: %s count as missing.".formatted(quoted(name), seen.wordsTold()));
        return new ColumnFormat(format.type(), format.decimal(), format.order(), true);
    }

    static boolean pointNumbers(ColumnSurvey seen) {
        long plain = seen.count(WHOLE, POINT, POINT_OR_GROUP, INFINITE, GROUPS_BY_COMMA);
        if (seen.count(GROUPS_BY_COMMA) > 0) plain += seen.count(COMMA_OR_GROUP);
        return plain == seen.values();
    }

    static boolean commaNumbers(ColumnSurvey seen) {
        return seen.count(WHOLE, COMMA, COMMA_OR_GROUP, GROUPS_BY_POINT, POINT_OR_GROUP, INFINITE)
                == seen.values();
    }

    private static @Nullable ColumnFormat number(
            String name, ColumnSurvey seen, FileSigns signs, Notes notes) {
        if (seen.count(WHOLE, WHOLE_LONG) == seen.values())
            return ColumnFormat.number(ColumnType.INTEGER, '.');
        boolean comma = commaNumbers(seen);
        boolean point = pointNumbers(seen);
        if (comma && (!point || signs.decimal() == ',') && byComma(seen, signs)) {
            if (seen.count(GROUPS_BY_POINT, POINT_OR_GROUP) > 0)
                notes.say(
                        "Column %s: the comma is the decimal sign, points were taken for thousands separators (first: %s)."
                                .formatted(
                                        quoted(name),
                                        seen.first(
                                                seen.count(GROUPS_BY_POINT) > 0
                                                        ? GROUPS_BY_POINT
                                                        : POINT_OR_GROUP)));
            return ColumnFormat.number(ColumnType.NUMBER, ',');
        }
        if (!point) return null;
        if (seen.count(GROUPS_BY_COMMA) > 0)
            notes.say(
                    "Column %s: commas were taken for thousands separators (first: %s)."
                            .formatted(quoted(name), seen.first(GROUPS_BY_COMMA)));
        return ColumnFormat.number(ColumnType.NUMBER, '.');
    }

    /// Whether the comma may be the decimal sign here: some cell or the rest of the file shows it.
    private static boolean byComma(ColumnSurvey seen, FileSigns signs) {
        return seen.count(COMMA, GROUPS_BY_POINT) > 0 && !(signs.asked() && signs.decimal() == '.')
                || signs.decimal() == ',';
    }

    private static @Nullable ColumnFormat date(
            String name, ColumnSurvey seen, FileSigns signs, Notes notes) {
        ColumnType type = seen.timed() ? ColumnType.TIMESTAMP : ColumnType.DATE;
        if (seen.count(YEAR_FIRST) == seen.values())
            return ColumnFormat.date(type, DateText.Order.YEAR_FIRST);
        long either = seen.count(DAY_OR_MONTH_FIRST);
        if (either == seen.values()) {
            if (signs.order() == null || signs.order() == DateText.Order.YEAR_FIRST) {
                notes.say(
                        "Column %s may hold dates with the day or the month first; it stays text (first: %s). Choose a date format to change that."
                                .formatted(quoted(name), seen.first(DAY_OR_MONTH_FIRST)));
                return null;
            }
            return ColumnFormat.date(type, signs.order());
        }
        if (seen.count(DAY_FIRST) + either == seen.values())
            return ColumnFormat.date(type, DateText.Order.DAY_FIRST);
        if (seen.count(MONTH_FIRST) + either == seen.values())
            return ColumnFormat.date(type, DateText.Order.MONTH_FIRST);
        return null;
    }

    /// Says what kept a column from being a number or a date when most of its cells are one.
    private static void nearly(String name, ColumnSurvey seen, Notes notes) {
        long numbers =
                seen.count(
                        WHOLE, WHOLE_LONG, POINT, POINT_OR_GROUP, COMMA, GROUPS_BY_POINT, INFINITE);
        long exact = seen.count(WHOLE_HUGE, OVERFLOW, WHOLE_LONG);
        if (exact > 0 && seen.count(TEXT) == 0)
            notes.say(
                    "Column %s stays text: %s too large to be kept exactly (first: %s)."
                            .formatted(
                                    quoted(name),
                                    exact == 1 ? "1 number is" : exact + " numbers are",
                                    seen.first(
                                            seen.count(OVERFLOW) > 0
                                                    ? OVERFLOW
                                                    : seen.count(WHOLE_HUGE) > 0
                                                            ? WHOLE_HUGE
                                                            : WHOLE_LONG)));
        else if (numbers * 2 > seen.values() && seen.count(TEXT) > 0)
            notes.say(
                    "Column %s stays text: %d of %d cells %s (first: %s)."
                            .formatted(
                                    quoted(name),
                                    seen.cells() - numbers,
                                    seen.cells(),
                                    seen.cells() - numbers == 1
                                            ? "is not a number"
                                            : "are not numbers",
                                    seen.first(
                                            seen.count(MISSING_WORD) > 0 ? MISSING_WORD : TEXT)));
        long impossible = seen.count(IMPOSSIBLE_DATE);
        if (impossible > 0)
            notes.say(
                    "Column %s stays text: %s on no calendar (first: %s)."
                            .formatted(
                                    quoted(name),
                                    impossible == 1 ? "1 date is" : impossible + " dates are",
                                    seen.first(IMPOSSIBLE_DATE)));
        else if (seen.count(DAY_FIRST) > 0 && seen.count(MONTH_FIRST) > 0)
            notes.say(
                    "Column %s stays text: some dates have the day first, some the month (%s; %s)."
                            .formatted(
                                    quoted(name), seen.first(DAY_FIRST), seen.first(MONTH_FIRST)));
    }

    /// Few different texts for their number make categories.
    private static ColumnType text(ColumnSurvey seen) {
        long texts = seen.count(TEXT);
        int different = seen.distinctTexts();
        return different <= 20 || different * 2L <= texts ? ColumnType.CATEGORY : ColumnType.TEXT;
    }

    private static String quoted(String name) {
        return ShownName.excerpt(name, 60);
    }
}
