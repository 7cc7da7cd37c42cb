package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.pushdown.DatabaseAddress;
import dev.holdfast.data.pushdown.DatabaseLogin;
import dev.holdfast.data.pushdown.PushDownRequest;
import dev.holdfast.data.pushdown.TableSource;
import dev.holdfast.worker.SchemaFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Which tables of which database are compared where they lie.
final class SqlOptions {
    @Option(
            names = "--sql",
            paramLabel = "URL",
            description =
                    "Compare tables of a database where they lie:"
                            + " jdbc:postgresql://host:port/name.")
    @Nullable String url;

    @Option(names = "--user", paramLabel = "U", description = "Who asks the database.")
    @Nullable String user;

    @Option(
            names = "--secret",
            interactive = true,
            arity = "0..1",
            paramLabel = "S",
            description = "Ask for the password; HOLDFAST_SECRET gives it to scripts.")
    char @Nullable [] secret;

    @Option(names = "--reference-table", paramLabel = "T", description = "Table or schema.table.")
    @Nullable String referenceTable;

    @Option(names = "--current-table", paramLabel = "T", description = "Table or schema.table.")
    @Nullable String currentTable;

    @Option(names = "--reference-query", paramLabel = "Q", description = "One select instead.")
    @Nullable String referenceQuery;

    @Option(names = "--current-query", paramLabel = "Q", description = "One select instead.")
    @Nullable String currentQuery;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long the database may take for one question.")
    int seconds;

    /// @throws Trouble when there is something for a database, and no database
    boolean given() {
        boolean more =
                Stream.of(user, referenceTable, currentTable, referenceQuery, currentQuery)
                        .anyMatch(Objects::nonNull);
        if (url == null && (more || secret != null))
            throw new Trouble(
                    "No database was named.",
                    "Tables, queries and logins belong to one.",
                    "Name it: --sql jdbc:postgresql://host:port/name.");
        return url != null;
    }

    PushDownRequest request(SchemaFile schema, Set<String> columns) {
        return new PushDownRequest(
                DatabaseAddress.parse(String.valueOf(url)),
                source("reference", referenceTable, referenceQuery),
                source("current", currentTable, currentQuery),
                schema.columns(),
                schema.roles(),
                columns,
                seconds);
    }

    DatabaseLogin login() {
        String given =
                secret != null
                        ? new String(secret)
                        : System.getenv().getOrDefault("HOLDFAST_SECRET", "");
        if (user == null)
            throw new Trouble(
                    "The database wants to know who asks.", "", "Give a name with --user.");
        return new DatabaseLogin(user, given);
    }

    private static TableSource source(String side, @Nullable String table, @Nullable String query) {
        if (table != null && query == null) return TableSource.table(table);
        if (query != null && table == null) return TableSource.query(query);
        throw new Trouble(
                "It is not clear what the %s window is.".formatted(side),
                table == null ? "Nothing is named." : "Both a table and a query are given.",
                "Give either --%1$s-table or --%1$s-query.".formatted(side));
    }
}
