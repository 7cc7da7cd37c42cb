package dev.holdfast.data.column;

import dev.holdfast.catalog.data.ColumnType;

/// How the cells of a column are to be read. `words` says that words such as NA count as missing.
public record ColumnFormat(ColumnType type, char decimal, DateText.Order order, boolean words) {
    static ColumnFormat of(ColumnType type) {
        return new ColumnFormat(type, '.', DateText.Order.YEAR_FIRST, type.numeric());
    }

    static ColumnFormat number(ColumnType type, char decimal) {
        return new ColumnFormat(type, decimal, DateText.Order.YEAR_FIRST, true);
    }

    static ColumnFormat date(ColumnType type, DateText.Order order) {
        return new ColumnFormat(type, '.', order, true);
    }
}
