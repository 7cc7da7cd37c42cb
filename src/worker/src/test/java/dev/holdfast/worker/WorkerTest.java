package dev.holdfast.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class WorkerTest {
    @TempDir Path root;

    @Test
    void aFileIsPreviewedBroughtInAndPagedThrough() throws IOException {
        Path file = Files.writeString(root.resolve("a.csv"), "id,v\n1,2.5\n2,\n3,4\n");
        Path tables = Files.createDirectory(root.resolve("tables"));
        try (Worker worker = worker(Duration.ofMinutes(2))) {
            Preview preview = worker.preview(file, ReadOptions.DETECT, Progress.NONE);
            assertThat(preview.schema().columns().get(1).type()).isEqualTo(ColumnType.NUMBER);
            assertThat(preview.rows()).hasSize(3);
            Brought brought = worker.bring(file, preview.options(), tables, Progress.NONE);
            assertThat(brought.notes()).isEmpty();
            assertThat(brought.profile().rows()).isEqualTo(3);
            Path table = tables.resolve(brought.fileName());
            assertThat(Files.size(table)).isEqualTo(brought.bytes());
            RowPage page = worker.rows(table, 1, 10);
            assertThat(page.rows().get(0)).containsExactly("2", null);
            assertThat(page.rows().get(1)).containsExactly("3", "4.0");
            assertThat(list(tables)).containsExactly(table);
        }
        assertThat(list(root.resolve("scratch"))).isEmpty();
    }

    @Test
    void aBadFileIsRefusedInWordsAndLeavesNothing() throws IOException {
        Path file = Files.writeString(root.resolve("a.csv"), "id,v\n1,\"2\n");
        Path tables = Files.createDirectory(root.resolve("tables"));
        try (Worker worker = worker(Duration.ofMinutes(2))) {
            assertThatThrownBy(() -> worker.bring(file, ReadOptions.DETECT, tables, Progress.NONE))
                    .isInstanceOf(Trouble.class)
                    .satisfies(
                            e ->
                                    assertThat(((Trouble) e).why())
                                            .contains("line 2 is never closed"));
        }
        assertThat(list(tables)).isEmpty();
    }

    @Test
    void twoFilesAreComparedColumnByColumn() throws IOException {
        StringBuilder before = new StringBuilder("x,c,same\n");
        StringBuilder now = new StringBuilder("x,c,same\n");
        for (int i = 0; i < 400; i++) {
            before.append(i % 37).append(",a").append(i % 2).append(",1.5\n");
            now.append(i % 37 + 20).append(",b").append(i % 2).append(",1.5\n");
        }
        Path reference = Files.writeString(root.resolve("before.csv"), before);
        Path current = Files.writeString(root.resolve("now.csv"), now);
        try (Worker worker = worker(Duration.ofMinutes(2))) {
            FilePair pair =
                    worker.compareFiles(
                            new PairRequest(
                                    reference, current, SchemaFile.NONE, Set.of(), Set.of(), true),
                            CheckSettings.DEFAULT,
                            Progress.NONE);
            assertThat(pair.columns())
                    .extracting(c -> c.column().name())
                    .containsExactly("x", "c", "same");
            assertThat(pair.columns().get(0).effect().signed()).isGreaterThan(1);
            assertThat(pair.columns().get(1).effect().value()).isGreaterThan(0.99);
            assertThat(pair.columns().get(1).unseen()).containsExactlyInAnyOrder("b0", "b1");
            assertThat(worker.describe(reference, ReadOptions.DETECT, Progress.NONE))
                    .contains("\"rows\":400");
        }
        assertThat(list(root.resolve("scratch"))).isEmpty();
    }

    /// Each reads the file where it lies and keeps nothing.
    @Test
    void foreignFilesAreWatchedAndMeasured() throws IOException {
        StringBuilder rows = new StringBuilder("x,y_true,y_pred\n");
        for (int i = 0; i < 400; i++)
            rows.append("%d,%d,%d\n".formatted(i < 200 ? 0 : 9, i % 2, i % 2));
        Path file = Files.writeString(root.resolve("a.csv"), rows);
        try (Worker worker = worker(Duration.ofMinutes(2))) {
            assertThat(worker.detect(file, ReadOptions.DETECT, "x", "page-hinkley", Map.of(), ""))
                    .contains("\"rows\":400");
            assertThat(worker.quality(file, ReadOptions.DETECT, "multiclass", Map.of(), ""))
                    .contains("\"accuracy\":1.0");
            WindowsRequest request =
                    new WindowsRequest(
                            "quality",
                            file,
                            List.of(file),
                            SchemaFile.NONE,
                            "number:4",
                            "",
                            Map.of(),
                            List.of(0.0, -1.0, -1.0, 1.0),
                            Map.of(),
                            List.of(),
                            "");
            assertThat(worker.windows(request)).contains("\"key\":\"[300:399]\"");
        }
        assertThat(list(root.resolve("scratch"))).isEmpty();
    }

    @Test
    void cancellingEndsTheProcessAndLeavesNothing() throws IOException {
        Path file = Files.writeString(root.resolve("a.csv"), "id,v\n" + "1,2\n".repeat(3_000_000));
        Path tables = Files.createDirectory(root.resolve("tables"));
        try (Worker worker = worker(Duration.ofMinutes(2))) {
            boolean[] begun = {false};
            Progress progress =
                    new Progress() {
                        @Override
                        public void report(long done, long total, String unit, String note) {
                            begun[0] = true;
                        }

                        @Override
                        public boolean cancelled() {
                            return begun[0];
                        }
                    };
            assertThatThrownBy(() -> worker.bring(file, ReadOptions.DETECT, tables, progress))
                    .isInstanceOf(CancelledException.class);
            assertThat(list(tables)).isEmpty();
            assertThat(list(root.resolve("scratch"))).isEmpty();
        }
    }

    @Test
    void aLapseOfTimeIsTold() throws IOException {
        Path file = Files.writeString(root.resolve("a.csv"), "id,v\n" + "1,2\n".repeat(3_000_000));
        Path tables = Files.createDirectory(root.resolve("tables"));
        try (Worker worker = worker(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> worker.bring(file, ReadOptions.DETECT, tables, Progress.NONE))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("a.csv")
                    .satisfies(e -> assertThat(((Trouble) e).why()).contains("longer than"));
        }
        assertThat(list(tables)).isEmpty();
    }

    @Test
    void aCrashIsTroubleAndTheNextRequestIsAnsweredByANewProcess() throws IOException {
        Path file = Files.writeString(root.resolve("a.csv"), "id,v\n1,2\n");
        try (Worker worker = worker(Duration.ofMinutes(2))) {
            assertThatThrownBy(() -> worker.crash(file))
                    .isInstanceOf(Trouble.class)
                    .satisfies(e -> assertThat(((Trouble) e).why()).contains("139"));
            assertThat(list(root.resolve("scratch"))).isEmpty();
            assertThat(worker.preview(file, ReadOptions.DETECT, Progress.NONE).rows())
                    .isEqualTo(List.of(List.of("1", "2")));
        }
    }

    @Test
    void whatAKilledDeskLeftIsSweptByTheNext() throws IOException {
        Path left = root.resolve("scratch").resolve("worker-999999999-0123abcd");
        Files.createDirectories(left);
        Files.writeString(left.resolve("table.parquet"), "half a table");
        worker(Duration.ofMinutes(1)).close();
        assertThat(left).doesNotExist();
    }

    private Worker worker(Duration longest) {
        return new Worker(new WorkerSettings(256, 256, 2, longest, 2, root.resolve("scratch")));
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
