package dev.holdfast.catalog.run;

import dev.holdfast.catalog.run.FilterToken.Kind;
import dev.holdfast.catalog.run.RunFilter.Operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads `or` over `and` over `not` over comparisons, by recursive descent.
final class FilterParser {
    private static final int DEEPEST = 200;
    private static final Map<String, Operator> OPERATORS =
            Map.of(
                    "=", Operator.EQUAL,
                    "==", Operator.EQUAL,
                    "!=", Operator.NOT_EQUAL,
                    "<>", Operator.NOT_EQUAL,
                    "<", Operator.LESS,
                    "<=", Operator.AT_MOST,
                    ">", Operator.GREATER,
                    ">=", Operator.AT_LEAST);

    private final FilterTokens tokens;
    private int depth;

    FilterParser(List<FilterToken> tokens) {
        this.tokens = new FilterTokens(tokens);
    }

    RunFilter filter() {
        if (tokens.next().kind() == Kind.END) return RunFilter.ALL;
        RunFilter filter = alternatives();
        if (tokens.next().kind() != Kind.END)
            throw tokens.unexpected("“and”, “or” or the end of the filter");
        return filter;
    }

    private RunFilter alternatives() {
        return joined("or", this::conjunction, RunFilter.Or::new);
    }

    private RunFilter conjunction() {
        return joined("and", this::term, RunFilter.And::new);
    }

    private RunFilter joined(
            String word, Supplier<RunFilter> part, Function<List<RunFilter>, RunFilter> group) {
        var parts = new ArrayList<RunFilter>();
        parts.add(part.get());
        while (tokens.took(word)) parts.add(part.get());
        return parts.size() == 1 ? parts.getFirst() : group.apply(parts);
    }

    private RunFilter term() {
        if (++depth > DEEPEST)
            throw tokens.unexpected("a filter nested less than " + DEEPEST + " deep");
        try {
            if (tokens.took("not")) return new RunFilter.Not(term());
            if (!tokens.took(Kind.OPEN)) return comparison();
            RunFilter inner = alternatives();
            if (!tokens.took(Kind.CLOSE)) throw tokens.unexpected("“and”, “or” or “)”");
            return inner;
        } finally {
            depth--;
        }
    }

    private RunFilter comparison() {
        RunKey key = FilterKey.read(tokens);
        if (tokens.took("is")) return nullTest(key);
        if (tokens.took("not"))
            return new RunFilter.Not(listOrPattern(key, "“in”, “like” or “ilike”"));
        Operator operator = OPERATORS.get(tokens.next().text());
        if (tokens.next().kind() != Kind.OPERATOR)
            return listOrPattern(key, "one of = != < <= > >= like, ilike, in, is");
        if (operator == null) throw tokens.unexpected("one of = != < <= > >=");
        tokens.skip();
        return new RunFilter.Compare(key, operator, FilterValue.of(key, tokens));
    }

    private RunFilter nullTest(RunKey key) {
        boolean not = tokens.took("not");
        if (!tokens.took("null")) throw tokens.unexpected(not ? "“null”" : "“null” or “not null”");
        RunFilter missing = new RunFilter.Missing(key);
        return not ? new RunFilter.Not(missing) : missing;
    }

    private RunFilter listOrPattern(RunKey key, String expected) {
        if (tokens.took("in")) return list(key);
        FilterToken word = tokens.next();
        if (!word.is("like") && !word.is("ilike")) throw tokens.unexpected(expected);
        if (key.numeric()) throw tokens.unexpected("one of = != < <= > >= before a number");
        tokens.skip();
        if (tokens.next().kind() != Kind.TEXT) throw tokens.unexpected("a pattern in quotes");
        return new RunFilter.Compare(
                key, Operator.valueOf(word.text().toUpperCase(Locale.ROOT)), tokens.skip().text());
    }

    /// A list of texts stays a list; numbers are compared by value, so each becomes a comparison.
    private RunFilter list(RunKey key) {
        if (!tokens.took(Kind.OPEN)) throw tokens.unexpected("“(” and a list");
        var values = new ArrayList<Object>();
        do values.add(FilterValue.of(key, tokens));
        while (tokens.took(Kind.COMMA));
        if (!tokens.took(Kind.CLOSE)) throw tokens.unexpected("“,” or “)”");
        if (values.stream().allMatch(String.class::isInstance))
            return new RunFilter.In(key, values.stream().map(String.class::cast).toList());
        List<RunFilter> each =
                values.stream()
                        .<RunFilter>map(value -> new RunFilter.Compare(key, Operator.EQUAL, value))
                        .toList();
        return each.size() == 1 ? each.getFirst() : new RunFilter.Or(each);
    }
}
