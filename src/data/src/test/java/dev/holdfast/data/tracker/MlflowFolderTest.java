package dev.holdfast.data.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.data.CannotRead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class MlflowFolderTest {
    private static final String RUN = "a".repeat(32);

    @TempDir Path folder;

    private Path store() throws IOException {
        write(
                "1/meta.yaml",
                "creation_time: 1700000000000\nexperiment_id: '1'\n"
                        + "lifecycle_stage: active\nname: 'late: arrival'\n");
        write("1/tags/team", "risk");
        run("1", RUN, RUN);
        write("1/" + RUN + "/metrics/loss", "1700000000001 0.5 0\n1700000000002 0.25 1\n");
        return folder;
    }

    private void run(String experiment, String name, String id) throws IOException {
        String home = experiment + "/" + name;
        write(
                home + "/meta.yaml",
                "run_id: "
                        + id
                        + "\n"
                        + "run_name: good\n"
                        + "status: 3\n"
                        + "lifecycle_stage: active\n"
                        + "start_time: 1700000000000\n"
                        + "end_time: 1700000001000\n");
        write(home + "/params/lr", "0.1");
        write(home + "/params/model/depth", "6");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private FoundRuns read() {
        return new TrackerImport(Progress.NONE).read(folder);
    }

    @Test
    void aRunComesWithAllThatMlflowKeptOfIt() throws IOException {
        store();
        assertThat(TrackerImport.takes(folder)).isTrue();

        FoundRuns found = read();

        assertThat(found.notes()).isEmpty();
        var experiment = found.experiments().getFirst();
        assertThat(experiment.name()).isEqualTo("late: arrival");
        assertThat(experiment.created()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(experiment.tags()).containsEntry("team", "risk");
        FoundRun run = experiment.runs().getFirst();
        assertThat(run.externalId()).isEqualTo(RUN);
        assertThat(run.name()).isEqualTo("good");
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.ended()).isEqualTo(Instant.ofEpochMilli(1_700_000_001_000L));
        assertThat(run.params()).containsEntry("lr", "0.1").containsEntry("model/depth", "6");
        assertThat(run.last()).containsEntry("loss", 0.25);
        assertThat(run.histories().getFirst().values()).containsExactly(0.5, 0.25);
        assertThat(run.histories().getFirst().times())
                .containsExactly(1_700_000_000_001L, 1_700_000_000_002L);
    }

    @Test
    void brokenLinesAreLeftOutAndCountedByFile() throws IOException {
        store();
        write(
                "1/" + RUN + "/metrics/bad",
                "x y z\n"
                        + "1700000000001 abc 0\n"
                        + "1700000000001 NaN 1\n"
                        + "1700000000001 1e999 2\n\n"
                        + "1700000000001 0.5\n"
                        + "99999999999999999999 0.5 3\n");

        FoundRuns found = read();

        var bad =
                found.experiments().getFirst().runs().getFirst().histories().stream()
                        .filter(h -> h.key().equals("bad"))
                        .findFirst()
                        .orElseThrow();
        assertThat(bad.values()).containsExactly(Double.NaN, 0.5);
        assertThat(found.notes())
                .containsExactly(
                        "\"1/%s/metrics/bad\": lines that are no points left out: 4 (first: line 1, \"x y z\")."
                                .formatted(RUN));
    }

    @Test
    void aTagOfAnExperimentThatIsTooLongOrNoTextIsTold() throws IOException {
        store();
        write("1/tags/note", "x".repeat((1 << 17) + 5));
        Files.write(folder.resolve("1/tags/team"), new byte[] {(byte) 0xff});

        FoundRuns found = read();

        assertThat(found.experiments().getFirst().tags().get("note")).hasSize(1 << 17);
        assertThat(found.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("1/tags/note") && note.contains("first 131,072"))
                .anyMatch(note -> note.contains("1/tags/team") && note.contains("no UTF-8"));
    }

    @Test
    void aRunThatNamesAnotherIsLeftOutAndTold() throws IOException {
        store();
        run("1", "b".repeat(32), "../../../x");

        FoundRuns found = read();

        assertThat(found.experiments().getFirst().runs()).hasSize(1);
        assertThat(found.notes()).singleElement().asString().contains("names another run");
    }

    @Test
    void tagsAndAliasesOfYamlMakeNothing() throws IOException {
        store();
        write("2/meta.yaml", "!!python/object/apply:os.system ['echo x']\n");
        write("3/meta.yaml", "name: !!javax.script.ScriptEngineManager [x]\nexperiment_id: '3'\n");
        write("4/meta.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\nname: *a\n");

        FoundRuns found = read();

        assertThat(found.experiments()).hasSize(1);
        assertThat(found.notes()).hasSize(3).allMatch(note -> note.contains("it was left out"));
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        store();
        Files.createSymbolicLink(folder.resolve("1/loop"), Path.of(".."));

        FoundRuns found = read();

        assertThat(found.experiments().getFirst().runs()).hasSize(1);
        assertThat(found.notes()).singleElement().asString().contains("links");
    }

    @Test
    void aFolderWithoutRunsIsRefusedInWords() throws IOException {
        write("table.csv", "a\n1\n");

        assertThat(TrackerImport.takes(folder)).isFalse();
        assertThatThrownBy(this::read)
                .isInstanceOf(CannotRead.class)
                .satisfies(e -> assertThat(((CannotRead) e).why()).contains("without runs"));
    }
}
