package dev.holdfast.remote.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.connection.NetworkJournalInMemory;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.deployment.ServedSchema.Field;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

/// Against genuine scoring servers; where they are comes from the environment.
@Tag("peers")
class ScoringPeersTest {
    private final NetworkJournalInMemory journal = new NetworkJournalInMemory(new Changes());
    private final HttpDoor door = new HttpDoor(journal, Clock.systemUTC());
    private final ScoringServers servers = new ScoringServers(door);

    @AfterEach
    void shutTheDoor() {
        door.close();
    }

    @Test
    void mlflowIsRecognisedLookedAtAndScores() {
        URI url = from("HOLDFAST_PEER_MLFLOW_SERVE");
        assertThat(servers.discover(url).protocol()).isEqualTo(Protocol.MLFLOW);
        ScoringServer server = servers.open(Protocol.MLFLOW, url, "");
        Look look = server.look();
        assertThat(look.health()).isEqualTo(Health.READY);
        assertThat(look.serverVersion()).startsWith("3.");
        assertThat(look.latency()).isPositive();

        List<Field> inputs = server.schema().inputs();
        assertThat(inputs).isNotEmpty();
        List<String> columns = inputs.stream().map(Field::name).toList();
        Scored scored = server.score(columns, List.of(row(columns), row(columns)));
        assertThat(scored.rows()).hasSize(2).allSatisfy(row -> assertThat(row).isNotEmpty());
    }

    @Test
    void mlflowsComplaintAboutAColumnIsPassedOn() {
        URI url = from("HOLDFAST_PEER_MLFLOW_SERVE");
        assertThatThrownBy(
                        () ->
                                servers.open(Protocol.MLFLOW, url, "")
                                        .score(List.of("no such column"), List.of(List.of("1"))))
                .isInstanceOf(RemoteFailure.class)
                .satisfies(e -> assertThat(((RemoteFailure) e).why()).contains("400"));
    }

    @Test
    void aServerOfTheOpenInferenceProtocolIsRecognisedLookedAtAndScores() {
        URI url = from("HOLDFAST_PEER_MLSERVER");
        Discovered found = servers.discover(url);
        assertThat(found.protocol()).isEqualTo(Protocol.OPEN_INFERENCE);
        assertThat(found.models()).isNotEmpty();
        ScoringServer server =
                servers.open(Protocol.OPEN_INFERENCE, url, found.models().getFirst());
        assertThat(server.look().health()).isEqualTo(Health.READY);

        Field input = server.schema().inputs().getFirst();
        int width = Integer.parseInt(input.shape().replaceAll(".*[,\\[](\\d+)]$", "$1"));
        List<String> columns = Collections.nCopies(width, "value");
        Scored scored =
                server.score(
                        columns,
                        List.of(
                                Collections.nCopies(width, "1.5"),
                                Collections.nCopies(width, "3")));
        assertThat(scored.rows()).hasSize(2);
    }

    @Test
    void aModelTheServerLacksIsAliveButNotReady() {
        URI url = from("HOLDFAST_PEER_MLSERVER");
        Look look = servers.open(Protocol.OPEN_INFERENCE, url, "no-such-model").look();
        assertThat(look.health()).isEqualTo(Health.ALIVE_NOT_READY);
        assertThat(look.reason()).contains("no-such-model");
    }

    @Test
    void everyCallIsInTheJournal() {
        URI url = from("HOLDFAST_PEER_MLSERVER");
        servers.discover(url);
        assertThat(journal.newest(0, 10).rows())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.host()).isNotBlank());
    }

    private static List<String> row(List<String> columns) {
        return Collections.nCopies(columns.size(), "12.5");
    }

    private static URI from(String variable) {
        String url = System.getenv(variable);
        assumeTrue(url != null && !url.isBlank(), variable + " is not set");
        return URI.create(url);
    }
}
