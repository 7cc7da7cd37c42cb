package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.Trouble;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is compared: a table or view by its name, or what a query answers.
public sealed interface TableSource {
    /// What stands behind `from`.
    String from(Dialect dialect);

    /// How it is called in words.
    String shown();

    /// A table by its name as the database keeps it, after its schema where one is given: `scores`, `public.scores`, `"a.b".scores`.
    ///
    /// @throws Trouble when it is no such name
    static TableSource table(String written) {
        return new Named(Named.parts(written), written);
    }

    /// One query without parameters.
    ///
    /// @throws Trouble when it might be more than one
    static TableSource query(String written) {
        String sql = written.strip().replaceFirst(";$", "").strip();
        if (sql.isEmpty() || sql.indexOf(';') >= 0 || sql.indexOf('?') >= 0)
            throw new Trouble(
                    "The query cannot be used.",
                    sql.isEmpty()
                            ? "It is empty."
                            : "It holds a semicolon or a question mark, so it might be several"
                                    + " statements or want parameters.",
                    "Give one select. What needs more goes into a view.");
        return new Query(sql);
    }

    /// A table or view.
    record Named(List<String> parts, String shown) implements TableSource {
        private static final Pattern NAME =
                Pattern.compile("\"(?<quoted>(?:[^\"\\x00]|\"\")+)\"|(?<plain>[^\".\\x00]+)");
        private static final Pattern NAMES =
                Pattern.compile(
                        "(?:%1$s)(?:\\.(?:%1$s))?"
                                .formatted("\"(?:[^\"\\x00]|\"\")+\"|[^\".\\x00]+"));

        public Named {
            parts = List.copyOf(parts);
        }

        static List<String> parts(String written) {
            if (!NAMES.matcher(written).matches())
                throw new Trouble(
                        "%s is no name of a table.".formatted(written.isEmpty() ? "''" : written),
                        "",
                        "Write table or schema.table, with \"…\" around a part that holds a dot.");
            return NAME.matcher(written).results().map(Named::part).toList();
        }

        private static String part(MatchResult name) {
            String plain = name.group("plain");
            return plain != null ? plain : name.group("quoted").replace("\"\"", "\"");
        }

        @Override
        public String from(Dialect dialect) {
            return parts.stream().map(dialect::quote).collect(Collectors.joining("."));
        }
    }

    /// A query, in brackets of its own; a comment at its end must not reach further.
    record Query(String sql) implements TableSource {
        @Override
        public String from(Dialect dialect) {
            return "(" + sql + "\n) as asked";
        }

        @Override
        public String shown() {
            return "the query";
        }
    }
}
