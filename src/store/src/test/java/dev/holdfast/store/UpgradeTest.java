package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.event.AuditChain;
import dev.holdfast.catalog.project.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Stores of earlier versions, kept as files, must open in this one. `stores/vN` holds a store of version N with its
/// keys; one is added when a version is released.
class UpgradeTest {
    @TempDir Path folder;

    private void unpack(int version) throws IOException {
        String kept = "/stores/v" + version + "/";
        try (InputStream store = UpgradeTest.class.getResourceAsStream(kept + "store.mv.db.gz");
                InputStream keys = UpgradeTest.class.getResourceAsStream(kept + "store.keys")) {
            Files.copy(new GZIPInputStream(store), folder.resolve("store.mv.db"));
            Files.copy(keys, folder.resolve(Keys.FILE));
        }
    }

    private static OpenStore open(Path folder, Migrations migrations) {
        return OpenStore.in(folder, new Changes(), "anna", Clock.systemUTC(), migrations);
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1})
    void aStoreOfAnEarlierVersionIsBroughtUpToDateAndBackedUp(int version) throws IOException {
        unpack(version);
        try (Workspace workspace = Workspace.open(folder, new Changes(), "anna")) {
            assertThat(workspace.projects().all())
                    .extracting(Project::name)
                    .containsExactly("Kept from version " + version);
            assertThat(workspace.datasets().inProject(workspace.projects().all().getFirst().id()))
                    .hasSize(1);
            assertThat(workspace.events().verify()).isInstanceOf(AuditChain.Intact.class);
            workspace.settings().set("units", "metric");
        }
        assertThat(version()).isEqualTo(Migrations.OURS.latest());
        assertThat(names(folder.resolve(Backup.FOLDER)))
                .singleElement()
                .asString()
                .startsWith("store-v" + version + "-");
        assertThat(names(folder)).noneMatch(name -> name.contains("upgrade"));
        Workspace.open(folder, new Changes(), "anna").close();
        assertThat(names(folder.resolve(Backup.FOLDER))).hasSize(1);
    }

    private int version() {
        return StoreVersion.of(new StoreFile(folder, StoreFile.NAME, Keys.in(folder)));
    }

    @Test
    void anUpgradedStoreHasTheTablesOfANewOne() throws Exception {
        unpack(1);
        open(folder, Migrations.OURS).close();
        Path fresh = folder.resolve("fresh");
        open(fresh, Migrations.OURS).close();
        assertThat(columns(folder)).isEqualTo(columns(fresh)).hasSizeGreaterThan(100);
    }

    private static List<String> columns(Path folder) throws Exception {
        StoreFile file = new StoreFile(folder, StoreFile.NAME, Keys.in(folder));
        try (var look = file.look()) {
            return new Sql(look)
                    .query(
                            "select table_name || '.' || column_name || ' ' || data_type as c from"
                                + " information_schema.columns where table_schema = 'PUBLIC' and"
                                + " table_name not like 'flyway%' order by 1")
                    .list(row -> row.text("c"));
        }
    }

    @Test
    void aChangeThatFailsLeavesTheOldFile() throws IOException {
        Migrations first = new Migrations(Migrations.OURS.folder(), List.of("V1__domain.sql"));
        open(folder, first).close();
        byte[] before = Files.readAllBytes(folder.resolve("store.mv.db"));
        Migrations broken =
                new Migrations("broken-migrations", List.of("V1__domain.sql", "V2__broken.sql"));
        assertThatThrownBy(() -> open(folder, broken))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        t ->
                                assertThat(t.sentence())
                                        .contains("version 1", "needs 2", "as it was"));
        assertThat(Files.readAllBytes(folder.resolve("store.mv.db"))).isEqualTo(before);
        assertThat(names(folder)).noneMatch(name -> name.contains("upgrade"));
        open(folder, first).close();
    }

    @Test
    void aDraftLeftByAKilledUpgradeIsReplaced() throws IOException {
        unpack(1);
        Files.writeString(folder.resolve("store-upgrade.mv.db"), "half a file");
        open(folder, Migrations.OURS).close();
        assertThat(version()).isEqualTo(Migrations.OURS.latest());
    }

    @Test
    void aStoreOfANewerVersionIsRefusedUntouched() throws Exception {
        open(folder, Migrations.OURS).close();
        StoreFile file = new StoreFile(folder, StoreFile.NAME, Keys.in(folder));
        try (var keeper = file.keeper()) {
            StoreVersion.write(keeper, 99);
        }
        byte[] before = Files.readAllBytes(file.path());
        assertThatThrownBy(() -> open(folder, Migrations.OURS))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        t ->
                                assertThat(t.sentence())
                                        .contains(
                                                "newer Holdfast",
                                                "99",
                                                "Nothing in the store was changed"));
        assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
    }

    @Test
    void theListNamesEveryScript() throws Exception {
        Path scripts =
                Path.of(UpgradeTest.class.getResource("/" + Migrations.OURS.folder()).toURI());
        assertThat(names(scripts)).isEqualTo(Migrations.OURS.scripts().stream().sorted().toList());
    }
}
