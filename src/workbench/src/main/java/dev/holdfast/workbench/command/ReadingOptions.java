package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.ReadOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a file is to be read. What is not said is found out.
final class ReadingOptions {
    private static final Map<String, String> DELIMITERS =
            Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|", "space", " ");
    private static final Map<String, String> DECIMAL_SIGNS =
            Map.of("point", ".", ".", ".", "comma", ",", ",", ",");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, tsv, parquet, json, json-lines or xlsx.")
    @Nullable String format;

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description =
                    "What stands between cells: comma, semicolon, tab, bar, space or another"
                            + " character.")
    @Nullable String delimiter;

    @Option(
            names = "--header",
            paramLabel = "yes|no",
            description = "Whether the first row holds the columns' names.")
    @Nullable String header;

    @Option(names = "--encoding", paramLabel = "E", description = "Such as UTF-8 or windows-1252.")
    @Nullable String encoding;

    @Option(names = "--decimal-sign", paramLabel = "SIGN", description = "point or comma.")
    @Nullable String decimalSign;

    @Option(
            names = "--date-format",
            paramLabel = "F",
            description =
                    "What comes first where day and month could be either: dd/MM/yyyy, MM/dd/yyyy"
                            + " or yyyy-MM-dd.")
    @Nullable String dateFormat;

    @Option(
            names = "--sheet",
            paramLabel = "N",
            description = "The sheet of a workbook, counted from 1.")
    @Nullable Integer sheet;

    /// @throws Trouble when one of them is not what it can be
    ReadOptions options() {
        return new ReadOptions(
                format(),
                delimiter(),
                header(),
                encoding,
                decimalSign(),
                dates(),
                sheet,
                List.of());
    }

    private @Nullable FileFormat format() {
        if (format == null) return null;
        for (FileFormat known : FileFormat.values())
            if (known.name().replace('_', '-').equalsIgnoreCase(format)) return known;
        throw wrong("--format", format, "csv, tsv, parquet, json, json-lines or xlsx");
    }

    private @Nullable String delimiter() {
        if (delimiter == null) return null;
        String sign = DELIMITERS.getOrDefault(delimiter.toLowerCase(Locale.ROOT), delimiter);
        if (sign.length() == 1) return sign;
        throw wrong("--delimiter", delimiter, "comma, semicolon, tab, bar, space or one character");
    }

    private @Nullable Boolean header() {
        if (header == null) return null;
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong("--header", header, "yes or no");
        };
    }

    private @Nullable String decimalSign() {
        if (decimalSign == null) return null;
        String sign = DECIMAL_SIGNS.get(decimalSign.toLowerCase(Locale.ROOT));
        if (sign == null) throw wrong("--decimal-sign", decimalSign, "point or comma");
        return sign;
    }

    private @Nullable String dates() {
        if (dateFormat == null) return null;
        if (List.of('d', 'M', 'y').stream().allMatch(part -> dateFormat.indexOf(part) >= 0))
            return dateFormat;
        throw wrong("--date-format", dateFormat, "dd/MM/yyyy, MM/dd/yyyy or yyyy-MM-dd");
    }

    private static Trouble wrong(String option, String value, String known) {
        return new Trouble(
                "Nothing was imported.",
                "%s cannot be %s.".formatted(option, value.isEmpty() ? "empty" : value),
                "Give %s.".formatted(known));
    }
}
