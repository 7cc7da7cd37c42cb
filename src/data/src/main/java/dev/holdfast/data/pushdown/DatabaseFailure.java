package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.Trouble;

import java.sql.SQLException;

/// The database could not be reached or did not answer what it was asked.
public final class DatabaseFailure extends Trouble {
    private static final long serialVersionUID = 1L;

    private DatabaseFailure(String what, String why, String next, SQLException cause) {
        super(what, why, next, cause);
    }

    @Override
    public boolean remote() {
        return true;
    }

    /// No connection came about.
    static DatabaseFailure unreached(SQLException e, DatabaseAddress address) {
        String what = "Could not connect to %s.".formatted(address);
        return switch (state(e)) {
            case "28P01", "28000" ->
                    new DatabaseFailure(
                            what,
                            "The database refuses this user or password.",
                            "Check --user and the password.",
                            e);
            case "3D000" ->
                    new DatabaseFailure(
                            what,
                            "The server has no database %s.".formatted(address.database()),
                            "Check the name after the last slash.",
                            e);
            case "53300" ->
                    new DatabaseFailure(
                            what, "It has no connection left.", "Try again in a moment.", e);
            default ->
                    new DatabaseFailure(
                            what,
                            said(e),
                            "Check host and port, and that the server can be reached from here.",
                            e);
        };
    }

    /// A question was not answered.
    static DatabaseFailure unanswered(
            SQLException e, DatabaseAddress address, String about, int seconds) {
        String what = "Could not measure %s in %s.".formatted(about, address);
        String state = state(e);
        if (state.startsWith("08") || state.startsWith("57P"))
            return new DatabaseFailure(
                    what, "The connection was lost.", "Nothing was changed. Try again.", e);
        return switch (state) {
            case "42P01", "3F000" ->
                    new DatabaseFailure(
                            what,
                            "There is no such table, or this user may not see it.",
                            "Check the name, letter by letter: capitals count. Give the schema too,"
                                    + " as in public.scores.",
                            e);
            case "42501" ->
                    new DatabaseFailure(
                            what,
                            "This user may not read it.",
                            "Ask for the right to select from it.",
                            e);
            case "57014" ->
                    new DatabaseFailure(
                            what,
                            "It took longer than %d s, so the database was told to stop."
                                    .formatted(seconds),
                            "Compare fewer columns with --columns, or allow more with --timeout.",
                            e);
            case "25006" ->
                    new DatabaseFailure(
                            what,
                            "The query wants to change something, and this connection only reads.",
                            "Give a query that only reads.",
                            e);
            default -> new DatabaseFailure(what, said(e), "", e);
        };
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /// The first line of what the database said.
    private static String said(SQLException e) {
        String message = e.getMessage() == null ? "" : e.getMessage().strip();
        return message.isEmpty() ? "" : message.lines().findFirst().orElse("") + ".";
    }
}
