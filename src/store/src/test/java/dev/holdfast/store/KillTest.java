package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Changes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills a process that writes and looks at what is left. One store all the way: each round goes on from the last.
class KillTest {
    @TempDir Path folder;
    private final Random random = new Random(20_261_125);

    @Test
    void whatWasAcknowledgedOutlivesAFewKills() throws Exception {
        for (int round = 0; round < 3; round++) killAfter(random.nextInt(1_000));
        check();
    }

    @Test
    @Tag("long")
    void whatWasAcknowledgedOutlivesTwentyFiveKills() throws Exception {
        for (int round = 0; round < 25; round++) {
            killAfter(random.nextInt(3_000));
            check();
        }
    }

    /// H2 begins to use space again after 45 s: only then could an older state come back.
    @Test
    @Tag("long")
    void whatWasAcknowledgedOutlivesKillsAfterMoreThanAMinute() throws Exception {
        for (int round = 0; round < 3; round++) {
            killAfter(65_000 + random.nextInt(15_000));
            check();
        }
    }

    /// Kills so many milliseconds after the writer said that it was open.
    private void killAfter(int millis) throws IOException, InterruptedException {
        Path notes = folder.resolve("notes");
        long next = notes().last() + 2; // the step under way may have been saved without an answer
        Process writer =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashWriter.class.getName(),
                                folder.resolve("workspace").toString(),
                                notes.toString(),
                                Long.toString(next))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        try {
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!lines().contains("open " + next)) {
                assertThat(writer.isAlive())
                        .as(Files.readString(folder.resolve("output")))
                        .isTrue();
                assertThat(System.nanoTime()).isLessThan(patience);
                Thread.sleep(5);
            }
            Thread.sleep(millis);
            assertThat(writer.isAlive()).as(Files.readString(folder.resolve("output"))).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private List<String> lines() throws IOException {
        Path notes = folder.resolve("notes");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    private CrashCheck notes() throws IOException {
        return CrashCheck.of(lines());
    }

    private void check() throws IOException {
        try (Workspace workspace =
                Workspace.open(folder.resolve("workspace"), new Changes(), "checker")) {
            notes().holdsFor(workspace);
        }
    }
}
