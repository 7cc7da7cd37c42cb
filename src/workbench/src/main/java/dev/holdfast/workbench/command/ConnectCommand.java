package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.connection.ConnectionDraft;
import dev.holdfast.workbench.connection.Reach;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.net.URI;
import java.time.Duration;

@Command(
        name = "connect",
        description = "Connects a tracking server.",
        mixinStandardHelpOptions = true)
final class ConnectCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "KIND", description = "mlflow")
    @SuppressWarnings("NullAway.Init")
    String kind;

    @Parameters(index = "1", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init")
    URI url;

    @Option(
            names = "--name",
            paramLabel = "N",
            description = "What to call it (default: the host).")
    @Nullable String name;

    @Option(
            names = "--user",
            paramLabel = "U",
            description = "Sign in with a user name and a password.")
    @Nullable String user;

    @Option(
            names = "--secret",
            interactive = true,
            arity = "0..1",
            paramLabel = "S",
            description =
                    "Ask for the password, or without --user the token; HOLDFAST_SECRET gives it to"
                            + " scripts.")
    char @Nullable [] secret;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "0",
            description = "Sync by itself this often.")
    int minutes;

    @Override
    int run(Desk desk) {
        ConnectionDraft draft = draft(desk);
        Reach reach = desk.connections().probe(draft);
        if (!reach.reached()) {
            if (json) output().json(reach);
            output().remark(reach.failure());
            return ExitCode.REMOTE_FAILED;
        }
        Connection connection = desk.connections().add(draft, reach);
        if (json) output().json(connection);
        else
            output().words(
                            "Connected %s to %s (%s)."
                                    .formatted(
                                            connection.name(),
                                            connection.url(),
                                            reach.serverVersion()));
        return ExitCode.FINE;
    }

    private ConnectionDraft draft(Desk desk) {
        ConnectionDraft.known(kind);
        String given =
                secret != null
                        ? new String(secret)
                        : String.valueOf(System.getenv().getOrDefault("HOLDFAST_SECRET", ""));
        Login login =
                user != null
                        ? new Login.Basic(user)
                        : given.isEmpty() ? new Login.None() : new Login.Bearer();
        if (url.getHost() == null)
            throw new Trouble(
                    "%s is no address of a server.".formatted(url),
                    "It names no host.",
                    "Write it like http://localhost:5000.");
        String called = name == null ? url.getHost() : name;
        return new ConnectionDraft(
                projectForWriting(desk).id(),
                called,
                kind,
                url,
                login,
                given,
                Duration.ofMinutes(minutes));
    }
}
