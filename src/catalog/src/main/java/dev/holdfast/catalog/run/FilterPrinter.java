package dev.holdfast.catalog.run;

import dev.holdfast.catalog.run.RunFilter.Operator;

import java.util.List;
import java.util.stream.Collectors;

/// Writes filters as text, with no more parentheses than needed.
final class FilterPrinter {
    private static final String EVERY = "run_id is not null";
    private static final String NONE = "run_id is null";

    private FilterPrinter() {}

    static String print(RunFilter filter) {
        return filter.equals(RunFilter.ALL) ? "" : text(filter);
    }

    private static String text(RunFilter filter) {
        return switch (filter) {
            case RunFilter.And(var parts) -> joined(parts, " and ", EVERY);
            case RunFilter.Or(var parts) -> joined(parts, " or ", NONE);
            case RunFilter.Not(var part) -> negated(part);
            case RunFilter.Missing(var key) -> FilterKey.written(key) + " is null";
            case RunFilter.In in -> list(in, " in ", NONE);
            case RunFilter.Compare compare -> comparison(compare, "");
        };
    }

    private static String joined(List<RunFilter> parts, String word, String ofNone) {
        if (parts.isEmpty()) return ofNone;
        if (parts.size() == 1) return text(parts.getFirst());
        return parts.stream()
                .map(part -> word.equals(" and ") ? tight(part) : loose(part))
                .collect(Collectors.joining(word));
    }

    /// A part of an `and` or `not`: every group in parentheses.
    private static String tight(RunFilter part) {
        return grouped(part) ? "(" + text(part) + ")" : text(part);
    }

    /// A part of an `or`: `and` binds closer and needs none.
    private static String loose(RunFilter part) {
        return part instanceof RunFilter.Or && grouped(part) ? "(" + text(part) + ")" : text(part);
    }

    private static boolean grouped(RunFilter filter) {
        return switch (filter) {
            case RunFilter.And(var parts) ->
                    parts.size() == 1 ? grouped(parts.getFirst()) : parts.size() > 1;
            case RunFilter.Or(var parts) ->
                    parts.size() == 1 ? grouped(parts.getFirst()) : parts.size() > 1;
            case RunFilter.Not _, RunFilter.Missing _, RunFilter.In _, RunFilter.Compare _ -> false;
        };
    }

    private static String negated(RunFilter part) {
        return switch (part) {
            case RunFilter.Missing(var key) -> FilterKey.written(key) + " is not null";
            case RunFilter.In in -> list(in, " not in ", EVERY);
            case RunFilter.Compare compare when pattern(compare.operator()) ->
                    comparison(compare, "not ");
            case RunFilter.And _, RunFilter.Or _, RunFilter.Not _, RunFilter.Compare _ ->
                    "not " + tight(part);
        };
    }

    private static String list(RunFilter.In in, String word, String ofNone) {
        return in.values().isEmpty()
                ? ofNone
                : in.values().stream()
                        .map(FilterValue::quoted)
                        .collect(
                                Collectors.joining(
                                        ", ", FilterKey.written(in.key()) + word + "(", ")"));
    }

    private static boolean pattern(Operator operator) {
        return operator == Operator.LIKE || operator == Operator.ILIKE;
    }

    private static String comparison(RunFilter.Compare compare, String not) {
        return "%s %s%s %s"
                .formatted(
                        FilterKey.written(compare.key()),
                        not,
                        sign(compare.operator()),
                        FilterValue.written(compare.value()));
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LIKE -> "like";
            case ILIKE -> "ilike";
        };
    }
}
