package dev.holdfast.data.parquet;

import dev.holdfast.catalog.data.ColumnType;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a column of a foreign Parquet file becomes a column of ours. `engineType` is what the engine calls its type.
public record Conversion(int place, String name, String engineType) {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    /// The type it has by nature; `exact` says whether every value of a wide number fits the narrower type.
    ColumnType type(boolean exact) {
        return switch (engineType) {
            case "BOOLEAN" -> ColumnType.BOOLEAN;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
                    ColumnType.INTEGER;
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> exact ? ColumnType.INTEGER : ColumnType.TEXT;
            case "FLOAT", "DOUBLE" -> ColumnType.NUMBER;
            case "DATE" -> ColumnType.DATE;
            case "TIMESTAMP",
                    "TIMESTAMP_S",
                    "TIMESTAMP_MS",
                    "TIMESTAMP_NS",
                    "TIMESTAMP WITH TIME ZONE" ->
                    ColumnType.TIMESTAMP;
            default -> decimal().matches() && exact ? ColumnType.NUMBER : ColumnType.CATEGORY;
        };
    }

    private Matcher decimal() {
        return DECIMAL.matcher(engineType);
    }

    /// A condition that counts values the narrower type cannot hold exactly, or an empty text when there can be none.
    String inexact() {
        String c = "c" + place;
        if (engineType.equals("UBIGINT") || engineType.endsWith("HUGEINT"))
            return "try_cast(%s as bigint) is null and %s is not null".formatted(c, c);
        Matcher decimal = decimal();
        if (decimal.matches() && Integer.parseInt(decimal.group(1)) > 15)
            return "try_cast(cast(%s as double) as %s) is distinct from %s"
                    .formatted(c, engineType, c);
        return "";
    }

    boolean nested() {
        return engineType.endsWith("]")
                || engineType.startsWith("STRUCT")
                || engineType.startsWith("MAP")
                || engineType.startsWith("UNION");
    }

    boolean binary() {
        return engineType.equals("BLOB");
    }

    boolean finerThanMicros() {
        return engineType.equals("TIMESTAMP_NS");
    }

    boolean text() {
        return engineType.equals("VARCHAR");
    }

    /// The expression that gives the column as `type`.
    String as(ColumnType type) {
        String c = "c" + place;
        return switch (type) {
            case NUMBER -> number(c);
            case INTEGER -> "try_cast(%s as bigint)".formatted(c);
            case BOOLEAN -> "try_cast(%s as boolean)".formatted(c);
            case DATE -> "try_cast(%s as date)".formatted(c);
            case TIMESTAMP -> "try_cast(%s as timestamp)".formatted(c);
            case CATEGORY, TEXT -> asText(c);
        };
    }

    private static String number(String c) {
        String number = "try_cast(%s as double)".formatted(c);
        return "case when isnan(%1$s) then null else %1$s end".formatted(number);
    }

    private String asText(String c) {
        if (text()) return "nullif(%s, '')".formatted(c);
        if (nested()) return "cast(to_json(%s) as varchar)".formatted(c);
        return "cast(%s as varchar)".formatted(c);
    }
}
