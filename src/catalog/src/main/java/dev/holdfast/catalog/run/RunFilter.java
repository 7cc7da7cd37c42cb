package dev.holdfast.catalog.run;

import java.util.List;

/// Which runs to keep: a tree of comparisons. Text form in [RunFilterText].
public sealed interface RunFilter {
    /// Keeps every run.
    RunFilter ALL = new And(List.of());

    /// Whether the run is kept. A run without the key fails every comparison with it.
    default boolean matches(Run run) {
        return switch (this) {
            case And(var parts) -> parts.stream().allMatch(part -> part.matches(run));
            case Or(var parts) -> parts.stream().anyMatch(part -> part.matches(run));
            case Not(var part) -> !part.matches(run);
            case Missing(var key) -> key.numberIn(run) == null && key.textIn(run) == null;
            case Compare compare -> {
                Double number = compare.key.numberIn(run);
                String text = compare.key.textIn(run);
                yield number != null && CellTest.onNumber(compare).test(number)
                        || text != null && CellTest.onText(compare).test(text);
            }
            case In in -> {
                Double number = in.key.numberIn(run);
                String text = in.key.textIn(run);
                yield number != null && CellTest.onNumber(in).test(number)
                        || text != null && CellTest.onText(in).test(text);
            }
        };
    }

    record And(List<RunFilter> parts) implements RunFilter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<RunFilter> parts) implements RunFilter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(RunFilter part) implements RunFilter {}

    /// `key operator value`; the value is a [Double] for numbers and a [String] for text.
    record Compare(RunKey key, Operator operator, Object value) implements RunFilter {
        public Compare {
            if (value instanceof Number number) value = number.doubleValue();
            else if (!(value instanceof String))
                throw new IllegalArgumentException("Neither number nor text: " + value);
        }
    }

    /// `key in ("a", "b")`; numeric columns are compared by value.
    record In(RunKey key, List<String> values) implements RunFilter {
        public In {
            values = List.copyOf(values);
        }
    }

    /// `key is null` keeps runs that lack the key.
    record Missing(RunKey key) implements RunFilter {}

    /// How a value is compared. LIKE knows `%` and `_`; ILIKE ignores case.
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        LIKE,
        ILIKE
    }
}
