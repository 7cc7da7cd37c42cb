package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule that picks rows by one column: `carrier=UA`, `carrier!=UA`, `distance>1000`, also `<`, `<=`, `>=`.
record SegmentRule(String column, String sign, String value) {
    private static final Pattern RULE = Pattern.compile("(.+?)(!=|<=|>=|=|<|>)(.*)");

    static @Nullable SegmentRule parse(String text) {
        Matcher rule = RULE.matcher(text.strip());
        return rule.matches()
                ? new SegmentRule(rule.group(1).strip(), rule.group(2), rule.group(3).strip())
                : null;
    }

    Segment segment(History history, boolean numeric) {
        return new Segment(column + sign + value, numeric ? ofNumbers(history) : ofTexts(history));
    }

    private IntPredicate ofTexts(History history) {
        if (!sign.equals("=") && !sign.equals("!="))
            throw wrong("%s holds texts, which are equal or not.".formatted(column));
        @Nullable String[] cells = history.texts(column);
        boolean equal = sign.equals("=");
        return row -> cells[row] != null && Objects.equals(cells[row], value) == equal;
    }

    private IntPredicate ofNumbers(History history) {
        double[] cells = history.numbers(column);
        DoublePredicate wanted = wanted(number());
        return row -> !Double.isNaN(cells[row]) && wanted.test(cells[row]);
    }

    private double number() {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong("%s holds numbers, and %s is none.".formatted(column, value));
        }
    }

    private DoublePredicate wanted(double bound) {
        return switch (sign) {
            case "=" -> cell -> cell == bound;
            case "!=" -> cell -> cell != bound;
            case "<" -> cell -> cell < bound;
            case "<=" -> cell -> cell <= bound;
            case ">" -> cell -> cell > bound;
            default -> cell -> cell >= bound;
        };
    }

    private Trouble wrong(String why) {
        return new Trouble(
                "Could not use the segment %s%s%s.".formatted(column, sign, value),
                why,
                "Examples: carrier, carrier=UA, distance>1000.");
    }
}
