package dev.holdfast.report.document;

import dev.holdfast.catalog.data.ColumnType;

/// Types of columns as readers call them.
final class Types {
    private Types() {}

    static String word(ColumnType type) {
        return switch (type) {
            case NUMBER -> "number";
            case INTEGER -> "whole no.";
            case CATEGORY -> "category";
            case TEXT -> "text";
            case BOOLEAN -> "yes/no";
            case DATE -> "date";
            case TIMESTAMP -> "time";
        };
    }
}
