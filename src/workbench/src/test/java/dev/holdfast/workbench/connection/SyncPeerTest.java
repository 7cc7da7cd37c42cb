package dev.holdfast.workbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.remote.mlflow.FaultyProxy;
import dev.holdfast.remote.mlflow.MlflowWrites;
import dev.holdfast.remote.mlflow.SameAsRest;
import dev.holdfast.remote.mlflow.Synced;
import dev.holdfast.workbench.OpenWorkspace;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Syncs the genuine server, seeded with at least 2,000 runs and 20 models, into a workspace's own database, and compares it with
/// what the server says over REST. Makes an experiment and a model under new names each time, so it can be repeated.
@Tag("peers")
@EnabledIfEnvironmentVariable(named = "HOLDFAST_PEER_MLFLOW", matches = "http.*")
class SyncPeerTest {
    private static final long PROJECT = NewId.next();
    private static final URI URL =
            URI.create(System.getenv().getOrDefault("HOLDFAST_PEER_MLFLOW", "http://127.0.0.1"));
    private static final MlflowWrites WRITES = new MlflowWrites(URL, "");

    @TempDir static Path folder;
    private static Lab lab;

    /// A workspace connected to a server.
    private record Lab(OpenWorkspace workspace, long connection) implements AutoCloseable {
        static Lab at(Path place, URI url) {
            OpenWorkspace workspace = OpenWorkspace.at(place);
            var desk = workspace.desk();
            desk.stores().projects().save(new Project(PROJECT, "Risk", "", Instant.now()));
            var draft =
                    new ConnectionDraft(
                            PROJECT, "lab", "mlflow", url, new Login.None(), "", Duration.ZERO);
            return new Lab(
                    workspace, desk.connections().add(draft, desk.connections().probe(draft)).id());
        }

        SyncOutcome sync() {
            return workspace.desk().connections().sync(connection, Progress.NONE);
        }

        SyncOutcome keepUp() {
            return workspace.desk().connections().keepUp(connection, Progress.NONE);
        }

        Synced synced() {
            var stores = workspace.desk().stores();
            return new Synced(stores.experiments(), stores.runs(), stores.models(), PROJECT);
        }

        Run run(String externalId) {
            return workspace.desk().stores().runs().inProject(PROJECT, externalId).orElseThrow();
        }

        RegisteredModel model(String name) {
            return workspace.desk().stores().models().named(PROJECT, name).orElseThrow();
        }

        long requests() {
            return workspace.desk().stores().network().newest(0, 1).total();
        }

        @Override
        public void close() {
            workspace.close();
        }
    }

    @BeforeAll
    static void syncOnce() {
        lab = Lab.at(folder.resolve("lab"), URL);
        assertThat(lab.sync().complete()).isTrue();
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void everythingIsInTheStoreFieldByField() {
        lab.sync();
        Map<String, JsonNode> raw = new HashMap<>();
        for (JsonNode run : WRITES.everyRun()) raw.put(run.at("/info/run_id").stringValue(), run);
        var here = lab.synced().everyRun();
        assertThat(here).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(here)
                .filteredOn(run -> run.presence() == Presence.PRESENT)
                .extracting(Run::externalId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(raw.keySet());
        for (Run run : here)
            if (run.presence() == Presence.PRESENT) SameAsRest.run(run, raw.get(run.externalId()));
    }

    @Test
    void everyModelAndVersionIsInTheStoreFieldByField() {
        lab.sync();
        var models = lab.workspace.desk().stores().models();
        var theirs =
                WRITES.get("registered-models/search?max_results=1000").get("registered_models");
        assertThat(models.inProject(PROJECT))
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(RegisteredModel::name)
                .containsAll(
                        StreamSupport.stream(theirs.spliterator(), false)
                                .filter(raw -> !raw.toString().contains("mlflow.prompt.is_prompt"))
                                .map(raw -> raw.get("name").stringValue())
                                .toList());
        for (JsonNode raw : theirs) SameAsRest.model(models, PROJECT, raw);
        for (JsonNode raw :
                WRITES.get("model-versions/search?max_results=10000").get("model_versions"))
            SameAsRest.version(models, PROJECT, raw);
    }

    @Test
    void aSecondSyncWritesNothingAndALookOnScheduleSendsFewRequests() {
        lab.sync();
        long before = lab.requests();
        SyncOutcome again = lab.sync();
        long sweep = lab.requests() - before;
        assertThat(again.added() + again.changed() + again.gone()).isZero();
        SyncOutcome look = lab.keepUp();
        assertThat(look.added() + look.changed() + look.gone()).isZero();
        assertThat(sweep).as("requests of a sweep, of pages of a thousand").isLessThan(30);
        assertThat(lab.requests() - before - sweep).as("requests of a look").isLessThan(20);
    }

    @Test
    void whatChangesOnTheServerIsSeen() {
        String experiment = WRITES.experiment();
        String run = WRITES.run(experiment, "one");
        String model = WRITES.model();
        WRITES.version(model);
        WRITES.version(model);
        WRITES.alias(model, "champion", "1");
        lab.sync();
        assertThat(lab.model(model).aliases()).isEqualTo(Map.of("champion", "1"));

        WRITES.post("runs/set-tag", Map.of("run_id", run, "key", "team", "value", "risk"));
        WRITES.alias(model, "champion", "2");
        String appended = WRITES.run(experiment, "two");
        WRITES.post("runs/delete", Map.of("run_id", run));
        lab.keepUp();
        assertThat(lab.run(appended).name()).isEqualTo("two");
        assertThat(lab.run(run).deleted()).isTrue();
        assertThat(lab.run(run).presence()).isEqualTo(Presence.PRESENT);
        assertThat(lab.run(run).tags()).containsEntry("team", "risk");
        assertThat(lab.model(model).aliases()).isEqualTo(Map.of("champion", "2"));

        WRITES.post("runs/restore", Map.of("run_id", run));
        lab.keepUp();
        assertThat(lab.run(run).deleted()).isFalse();

        WRITES.deleteVersion(model, "1");
        assertThat(lab.sync().gone()).isEqualTo(1);
        assertThat(lab.workspace.desk().stores().models().versions(lab.model(model).id()))
                .filteredOn(v -> v.origin().presence() == Presence.GONE)
                .extracting("version")
                .containsExactly("1");
    }

    @Test
    void throughABadConnectionTheStoreIsTheSame() {
        try (var proxy = new FaultyProxy(URL);
                var crooked = Lab.at(folder.resolve("crooked"), proxy.uri());
                var straight = Lab.at(folder.resolve("straight"), URL)) {
            for (int pass = 0; pass < 3; pass++) assertThat(crooked.sync().gone()).isZero();
            straight.sync();
            assertThat(proxy.done()).isNotEmpty();
            assertThat(crooked.synced().everything()).isEqualTo(straight.synced().everything());
        }
    }
}
