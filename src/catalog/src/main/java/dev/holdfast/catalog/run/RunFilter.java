package dev.holdfast.catalog.run;

import java.util.List;

/// Which runs to keep: a tree of comparisons. Text form in [RunFilterText].
public sealed interface RunFilter {
    /// Keeps every run.
    RunFilter ALL = new And(List.of());

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
    record Compare(RunKey key, Operator operator, Object value) implements RunFilter {}

    /// `key in ("a", "b")`.
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
