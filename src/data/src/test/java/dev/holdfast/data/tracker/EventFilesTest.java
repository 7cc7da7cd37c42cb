package dev.holdfast.data.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.catalog.run.RunStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The files hold loss = 1/step at steps 1, 2, …, and each is broken in its own way.
class EventFilesTest {
    @TempDir Path folder;

    private FoundRuns read(String name) throws IOException {
        Path file = copy(name, folder);
        assertThat(TrackerImport.takes(file)).isTrue();
        return new TrackerImport(Progress.NONE).read(file);
    }

    private static Path copy(String name, Path to) throws IOException {
        Path file = to.resolve(name);
        try (InputStream in = EventFilesTest.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return file;
    }

    @Test
    void aFileStillBeingWrittenGivesThePointsBeforeItsCutEnd() throws IOException {
        FoundRuns found = read("events.out.tfevents.truncated");

        FoundRun run = found.experiments().getFirst().runs().getFirst();
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.histories().getFirst().key()).isEqualTo("loss");
        assertThat(run.histories().getFirst().steps()).containsExactly(1, 2, 3, 4, 5);
        assertThat(run.last()).containsEntry("loss", (double) (1 / 5f));
        assertThat(found.notes()).singleElement().asString().contains("record 7").contains("cut");
    }

    @Test
    void aRecordWithAWrongChecksumIsLeftOutAndTold() throws IOException {
        FoundRuns found = read("events.out.tfevents.badcrc");

        FoundRun run = found.experiments().getFirst().runs().getFirst();
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.histories().getFirst().steps()).containsExactly(1, 2, 4, 5);
        assertThat(found.notes()).singleElement().asString().contains("wrong checksum");
    }

    @Test
    void aClaimedLengthIsNotBelieved() throws IOException {
        FoundRuns found = read("events.out.tfevents.hugelen");

        assertThat(found.notes()).singleElement().asString().contains("4611686018427387904 bytes");
    }

    @Test
    void aFolderOfRunsBecomesOneExperiment() throws IOException {
        copy("events.out.tfevents.badcrc", Files.createDirectories(folder.resolve("grid/one")));
        copy("events.out.tfevents.truncated", Files.createDirectories(folder.resolve("grid/two")));

        FoundRuns found = new TrackerImport(Progress.NONE).read(folder);

        assertThat(found.experiments().getFirst().runs())
                .extracting(FoundRun::name)
                .containsExactly("grid/one", "grid/two");
    }
}
