package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Fault;
import dev.holdfast.remote.http.PlayedServer;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.sync.Capability;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowConnectorTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private MlflowConnector connector(java.net.URI url, Login login, String secret) {
        return new MlflowConnector(desk.door, url, 0, login, secret);
    }

    @Test
    void findsOutWhatAServerAnswers() {
        try (var server = new MlflowInMemory()) {
            server.experiment("0", "Default");
            var reached = connector(server.uri(), new Login.None(), "").probe(Progress.NONE);
            assertThat(reached.serverVersion()).isEqualTo("3.17.2");
            assertThat(reached.signedInAs()).isEmpty();
            assertThat(reached.answers()).containsExactlyInAnyOrder(Capability.values());
        }
    }

    @Test
    void oneUnsupportedCallCostsThatCapabilityOnly() {
        try (var server = new MlflowInMemory()) {
            server.disturbedBy(
                    (asked, reply, _) -> {
                        if (asked.uri().getPath().contains("model-versions"))
                            reply.send(404, "text/html", "<html>Not Found</html>");
                    });
            var reached = connector(server.uri(), new Login.None(), "").probe(Progress.NONE);
            assertThat(reached.answers())
                    .contains(Capability.RUNS, Capability.MODELS)
                    .doesNotContain(Capability.VERSIONS);
            assertThat(reached.lacks()).containsOnlyKeys(Capability.VERSIONS, Capability.STAGES);
        }
    }

    /// Such a server does offer the call, and hides its trouble where that is taken for a lack.
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 405, 500, 501, 503})
    void anyOtherRefusalOfOneCallIsAFailureOfTheProbe(int status) {
        try (var server = new MlflowInMemory()) {
            server.disturbedBy(
                    (asked, reply, _) -> {
                        if (asked.uri().getPath().contains("model-versions"))
                            reply.send(status, "application/json", "{\"message\":\"no\"}");
                    });
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () ->
                                    connector(server.uri(), new Login.None(), "")
                                            .probe(Progress.NONE));
            assertThat(failure.status()).isEqualTo(status);
        }
    }

    @Test
    void aRefusedLoginIsAFailure() {
        try (var server =
                new PlayedServer(
                        (_, reply, _) ->
                                reply.send(401, "text/html", "<html>You are not authenticated"))) {
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () ->
                                    connector(server.uri(""), new Login.Basic("ann"), "wrong")
                                            .probe(Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.AUTH);
            assertThat(failure.next()).contains("password");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aWebPageIsNoMlflow() {
        try (var server =
                new PlayedServer((_, reply, _) -> reply.send(200, "text/html", "<html>Welcome"))) {
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () ->
                                    connector(server.uri("/"), new Login.None(), "")
                                            .probe(Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.BAD_DATA);
            assertThat(failure.why()).contains("web page");
        }
    }
}
