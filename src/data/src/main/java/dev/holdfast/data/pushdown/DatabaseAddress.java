package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.Trouble;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a database is: of what a user writes only host, port and name are taken. Drivers heed options in an address (files to read, classes to load,
/// hosts to go to), so an address that holds any is refused and never handed on.
public record DatabaseAddress(String host, int port, String database) {
    private static final Dialect DIALECT = Dialect.POSTGRESQL;
    private static final Pattern FORM =
            Pattern.compile(
                    "jdbc:postgresql://"
                            + "(?<host>[A-Za-z0-9](?:[A-Za-z0-9._-]*)|\\[[0-9A-Fa-f:.]+])"
                            + "(?::(?<port>[0-9]{1,5}))?/(?<database>[\\w$ .-]+)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /// @throws Trouble when it is no address of a kind of database that can be asked, or holds more than host, port and name
    public static DatabaseAddress parse(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) throw refused("It is not host, port and database alone.");
        String said = parts.group("port");
        int port = said == null ? DIALECT.port : Integer.parseInt(said);
        if (port < 1 || port > 65_535) throw refused("%d is no port.".formatted(port));
        return new DatabaseAddress(parts.group("host"), port, parts.group("database"));
    }

    /// The address itself is not repeated: a password may stand in it.
    private static Trouble refused(String why) {
        return new Trouble(
                "The database's address cannot be used.",
                why,
                "Write it like jdbc:postgresql://db.example.org:5432/name. The user goes into"
                        + " --user, the password into --secret or HOLDFAST_SECRET.");
    }

    Dialect dialect() {
        return DIALECT;
    }

    String url() {
        return "jdbc:%s://%s:%d/%s"
                .formatted(
                        DIALECT.scheme,
                        host,
                        port,
                        URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /// As a reader knows it: `db.example.org:5432/name`.
    @Override
    public String toString() {
        return "%s:%d/%s".formatted(host, port, database);
    }
}
