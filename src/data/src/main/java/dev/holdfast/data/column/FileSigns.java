package dev.holdfast.data.column;

import dev.holdfast.catalog.data.ReadOptions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which decimal sign and which order of dates a whole file uses, as far as some column shows it; the others follow.
/// `order` is null when no column tells whether day or month comes first.
public record FileSigns(char decimal, DateText.@Nullable Order order, boolean asked) {
    public static FileSigns of(
            List<ColumnSurvey> columns, ReadOptions options, boolean semicolons) {
        long comma = 0;
        long point = 0;
        long day = 0;
        long month = 0;
        for (ColumnSurvey column : columns) {
            if (Decision.commaNumbers(column))
                comma += column.count(Shape.COMMA, Shape.GROUPS_BY_POINT);
            if (semicolons && Decision.commaNumbers(column))
                comma += column.count(Shape.COMMA_OR_GROUP);
            if (Decision.pointNumbers(column))
                point += column.count(Shape.POINT, Shape.GROUPS_BY_COMMA);
            day += column.count(Shape.DAY_FIRST);
            month += column.count(Shape.MONTH_FIRST);
        }
        DateText.Order order =
                day > 0 && month == 0
                        ? DateText.Order.DAY_FIRST
                        : month > 0 && day == 0 ? DateText.Order.MONTH_FIRST : null;
        String wanted = options.dateFormat();
        if (wanted != null) order = order(wanted);
        String sign = options.decimalSign();
        if (sign != null && !sign.isEmpty())
            return new FileSigns(sign.charAt(0) == ',' ? ',' : '.', order, true);
        return new FileSigns(comma > 0 && point == 0 ? ',' : '.', order, false);
    }

    private static DateText.Order order(String format) {
        int day = format.indexOf('d');
        int month = format.indexOf('M');
        int year = format.indexOf('y');
        if (year >= 0 && year < day && year < month) return DateText.Order.YEAR_FIRST;
        return day >= 0 && day < month ? DateText.Order.DAY_FIRST : DateText.Order.MONTH_FIRST;
    }

    /// The pattern to show for `order`, null when no date in the file needs one.
    public @Nullable String dateFormat() {
        if (order == null) return null;
        return switch (order) {
            case DAY_FIRST -> "dd/MM/yyyy";
            case MONTH_FIRST -> "MM/dd/yyyy";
            case YEAR_FIRST -> "yyyy-MM-dd";
        };
    }
}
