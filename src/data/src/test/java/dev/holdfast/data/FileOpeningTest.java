package dev.holdfast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.table.Engine;
import dev.holdfast.data.table.Table;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// A file that is opened to be compared says the same as one that is brought in.
class FileOpeningTest {
    @TempDir Path root;
    private Path tables;

    @BeforeEach
    void makeFolder() throws IOException {
        tables = Files.createDirectory(root.resolve("tables"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "csv"})
    void anOpenedFileHasTheColumnsCountsAndHashesOfTheImportedOne(String kind) throws Exception {
        Path file = rows(kind, "a", 0);
        Brought kept = bring(file);
        try (OpenedFile opened = open(file, true);
                Table table = table(kept)) {
            assertThat(opened.what().schema()).isEqualTo(kept.schema());
            assertThat(opened.what().fingerprint()).isEqualTo(kept.fingerprint());
            assertThat(opened.what().notes()).isEqualTo(kept.notes());
            assertThat(opened.what().options()).isEqualTo(kept.options());
            assertThat(opened.what().profile().rows()).isEqualTo(3_000);
            assertThat(opened.what().profile().columns())
                    .extracting(c -> c.missing())
                    .isEqualTo(kept.profile().columns().stream().map(c -> c.missing()).toList());
            for (int i = 0; i < table.names().size(); i++)
                assertThat(opened.table().texts(i)).hasSize(3_000).isEqualTo(table.texts(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "csv"})
    void theirComparisonIsTheSame(String kind) throws Exception {
        Path reference = rows(kind, "reference", 0);
        Path current = rows(kind, "current", 40);
        Brought before = bring(reference);
        Brought now = bring(current);
        try (OpenedFile one = open(reference, false);
                OpenedFile two = open(current, false);
                Table three = table(before);
                Table four = table(now)) {
            List<ColumnComparison> quick = compare(one.table(), two.table(), before);
            assertThat(quick).hasSize(4).isEqualTo(compare(three, four, before));
        }
    }

    @Test
    void theHashOfTheContentIsLeftOutWhereNobodyAsksForIt() throws Exception {
        try (OpenedFile opened = open(rows("parquet", "a", 0), false)) {
            assertThat(opened.what().fingerprint().content()).isEmpty();
        }
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        Path file = rows("parquet", "a", 0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 0x55;
        Files.write(file, bytes);
        assertThatThrownBy(() -> open(file, false)).isInstanceOf(Trouble.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "csv"})
    void aFileThatIsRewrittenWhileItIsOpenIsNoticed(String kind) throws Exception {
        Path file = rows(kind, "a", 0);
        Path other = rows(kind, "b", 41);
        try (OpenedFile opened = open(file, false)) {
            opened.mustBeUnchanged();
            Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            assertThatThrownBy(opened::mustBeUnchanged)
                    .isInstanceOf(Trouble.class)
                    .satisfies(e -> assertThat(((Trouble) e).why()).contains("changed"));
        }
    }

    /// Only the engine notices cells that cannot be unpacked, and not before it reads them: those of a later row group when they are counted.
    @Test
    void damageAmongTheCellsIsTheFilesFault() throws Exception {
        Path file = rowGroups();
        byte[] sound = Files.readAllBytes(file);
        int refused = 0;
        for (int at = sound.length / 2; at < sound.length * 9 / 10; at += sound.length / 60) {
            byte[] bytes = sound.clone();
            Arrays.fill(bytes, at, at + 16, (byte) 0xff);
            Files.write(file, bytes);
            if (refused(file)) refused++;
        }
        assertThat(refused).isPositive();
    }

    /// Whether the engine, not the check before it, found the damage.
    private boolean refused(Path file) throws IOException {
        try (OpenedFile opened = open(file, false)) {
            compare(opened.table(), opened.table(), opened.what());
            return false;
        } catch (Trouble e) {
            return e.why().contains("damaged");
        }
    }

    private static List<ColumnComparison> compare(Table reference, Table current, Brought as) {
        return new TablePair(reference, current, 2)
                .compare(as.schema(), CheckSettings.DEFAULT, Progress.NONE);
    }

    private OpenedFile open(Path file, boolean content) throws IOException {
        return new FileOpening(Limits.DEFAULT)
                .open(file, ReadOptions.DETECT, content, scratch(), Progress.NONE);
    }

    private Brought bring(Path file) throws IOException {
        return new FileImport(Limits.DEFAULT)
                .bring(file, ReadOptions.DETECT, tables, scratch(), Progress.NONE);
    }

    private Table table(Brought brought) throws IOException {
        return Table.open(tables.resolve(brought.fileName()), scratch(), Limits.DEFAULT);
    }

    private Path scratch() throws IOException {
        return Files.createTempDirectory(root, "scratch");
    }

    private Path rowGroups() throws IOException, SQLException {
        Path folder = scratch();
        try (Engine engine = Engine.open(folder, List.of(), Limits.DEFAULT)) {
            Path file = folder.resolve("groups.parquet");
            engine.run(
                    "copy (select sin(i %% 50) as x from range(20000) rows(i)) to %s (format parquet, row_group_size 2048)"
                            .formatted(Engine.literal(file.toString())));
            return file;
        }
    }

    /// 3,000 rows of a number, a whole number, a category with gaps, a truth, a date and a text that never comes again.
    private Path rows(String kind, String name, int shift) throws IOException, SQLException {
        Path folder = scratch();
        try (Engine engine = Engine.open(folder, List.of(), Limits.DEFAULT)) {
            Path file = folder.resolve(name + "." + kind);
            engine.run(
                    """
                    copy (select sin(i + %1$d) * 100 as x, (i * 7919 + %1$d) %% 1000 as n,
                            case when i %% 5 = 0 then null else 'g' || (i %% 3) end as g,
                            i %% 2 = 0 as b, date '2024-01-31' + cast(i %% 60 as integer) as d, 'free text ' || i as t
                        from range(3000) rows(i)) to %2$s (format %3$s)
                    """
                            .formatted(shift, Engine.literal(file.toString()), kind));
            return file;
        }
    }
}
