package dev.holdfast.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.Limits;
import dev.holdfast.data.table.Engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;

class ForeignPairTest {
    @TempDir Path root;

    @Test
    void aFileThatChangesWhileItIsComparedIsRefused() throws SQLException {
        Path reference = parquet("reference");
        Path current = parquet("current");
        assertThat(pair(reference, current).compare(Progress.NONE).columns()).hasSize(2);
        for (Path file : List.of(reference, current))
            assertThatThrownBy(() -> pair(reference, current).compare(touching(file)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(file.getFileName().toString())
                    .satisfies(e -> assertThat(((Trouble) e).why()).contains("changed"));
    }

    @Test
    void onlyTheColumnsAskedForAreRead() throws SQLException {
        FilePair pair =
                pair(parquet("reference"), parquet("current"), "ks", "y", "nobody")
                        .compare(Progress.NONE);
        assertThat(pair.columns()).extracting(c -> c.column().name()).containsExactly("y");
        assertThat(pair.methods()).containsOnlyKeys("y");
        assertThat(pair.reference().schema().columns()).hasSize(2);
    }

    private ForeignPair pair(Path reference, Path current) {
        return pair(reference, current, "");
    }

    private ForeignPair pair(Path reference, Path current, String methods, String... columns) {
        return new ForeignPair(
                Limits.DEFAULT,
                new Ask.Pair(
                        reference.toString(),
                        current.toString(),
                        SchemaFile.NONE,
                        List.of(columns),
                        CheckSettings.DEFAULT,
                        methods,
                        false,
                        root.toString()));
    }

    /// Changes the file's time as soon as columns are compared.
    private static Progress touching(Path file) {
        return new Progress() {
            @Override
            public void report(long done, long total, String unit, String note) {
                if (!note.equals("Comparing")) return;
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(done));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private Path parquet(String name) throws SQLException {
        Path file = root.resolve(name + ".parquet");
        try (Engine engine = Engine.open(root, List.of(), Limits.DEFAULT)) {
            engine.run(
                    "copy (select sin(i) as x, cos(i) as y from range(500) rows(i)) to "
                            + Engine.literal(file.toString()));
        }
        return file;
    }
}
