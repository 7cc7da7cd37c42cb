package dev.holdfast.catalog.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// What every store of connections keeps to.
public abstract class ConnectionStoreContract {
    protected abstract ConnectionStore connections();

    /// The id of a project that exists.
    protected abstract long project();

    protected abstract Changes changes();

    private Connection saved(String name, Login login, Instant lastSync) {
        Connection connection =
                new Connection(
                        NewId.next(),
                        project(),
                        name,
                        "mlflow",
                        URI.create("https://mlflow.example:5000/a%20b?c=d"),
                        login,
                        ConnectionState.LIMITED,
                        "no model registry",
                        "3.17.2",
                        lastSync,
                        Duration.ofMinutes(1));
        connections().save(connection);
        return connection;
    }

    @Test
    void aConnectionIsFoundWithItsLogin() {
        Instant noon = Instant.parse("2026-11-25T12:00:00.123Z");
        Connection basic = saved("basic " + NewId.next(), new Login.Basic("anna"), noon);
        Connection bearer = saved("bearer", new Login.Bearer(), null);
        Connection none = saved("none", new Login.None(), null);
        assertThat(connections().find(basic.id())).contains(basic);
        assertThat(connections().named(basic.name())).contains(basic);
        assertThat(connections().find(bearer.id())).contains(bearer);
        assertThat(connections().find(none.id())).contains(none);
        assertThat(connections().find(NewId.next())).isEmpty();
        assertThat(connections().named("no such connection")).isEmpty();
    }

    @Test
    void allStandByName() {
        Connection b = saved("b", new Login.None(), null);
        Connection a = saved("a", new Login.None(), null);
        assertThat(connections().all()).containsSubsequence(a, b);
    }

    @Test
    void aDeletedConnectionIsGoneAndSavingAndDeletingAreAnnounced() {
        try (Announced announced = new Announced(changes())) {
            Connection gone = saved("gone", new Login.None(), null);
            connections().delete(gone.id());
            assertThat(connections().find(gone.id())).isEmpty();
            Change change = new Change(Subject.CONNECTION, gone.id());
            assertThat(announced.changes()).containsExactly(change, change);
        }
    }
}
