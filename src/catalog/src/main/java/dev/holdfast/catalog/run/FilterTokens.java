package dev.holdfast.catalog.run;

import dev.holdfast.catalog.run.FilterToken.Kind;

import java.util.List;

/// Walks over the pieces of a filter's text; the last one is [Kind#END] and is never passed.
final class FilterTokens {
    private final List<FilterToken> tokens;
    private int at;

    FilterTokens(List<FilterToken> tokens) {
        this.tokens = tokens;
    }

    FilterToken next() {
        return tokens.get(at);
    }

    FilterToken skip() {
        FilterToken passed = next();
        if (passed.kind() != Kind.END) at++;
        return passed;
    }

    boolean took(String keyword) {
        boolean there = next().is(keyword);
        if (there) at++;
        return there;
    }

    boolean took(Kind kind) {
        boolean there = next().kind() == kind;
        if (there) at++;
        return there;
    }

    /// Whether the next piece follows the given one without a blank.
    boolean touches(FilterToken before) {
        return next().start() == before.end() && next().kind() != Kind.END;
    }

    RunFilterTrouble unexpected(String expected) {
        return new RunFilterTrouble(next().start(), expected, next().shown());
    }
}
