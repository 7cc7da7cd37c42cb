package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

class OpenStoreTest {
    @TempDir Path folder;

    static OpenStore open(Path folder) {
        return open(folder, Migrations.OURS);
    }

    static OpenStore open(Path folder, Migrations migrations) {
        return OpenStore.in(folder, new Changes(), "anna", Clock.systemUTC(), migrations);
    }

    @Test
    void aFolderThatIsNotThereIsMadeForItsOwnerAlone() throws IOException {
        Path place = folder.resolve("a/b");
        open(place).close();
        assumeThat(place.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(Files.getPosixFilePermissions(place))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(place.resolve(Keys.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void noTwoStoresHaveTheSamePassword() throws IOException {
        open(folder.resolve("a")).close();
        open(folder.resolve("b")).close();
        assertThat(Files.readAllLines(folder.resolve("a").resolve(Keys.FILE)))
                .doesNotContainAnyElementsOf(
                        Files.readAllLines(folder.resolve("b").resolve(Keys.FILE)));
    }

    @Test
    void aPathThatCouldCarryACommandIsRefused() {
        assertThatThrownBy(() -> open(folder.resolve("x;INIT=RUNSCRIPT FROM 'http:")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("cannot be kept");
    }

    @Test
    void aFileIsNoWorkspace() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        t -> assertThat(t.sentence()).contains("It is a file, not a folder."));
        assertThat(file).hasContent("mine");
    }

    @Test
    void namesWithBlanksDotsAndForeignLettersAreFine() {
        for (String name : new String[] {"my desk", "für 模型", "~", "a.b", "100%", "a'b", "#x?y"})
            open(folder.resolve(name)).close();
    }

    @Test
    void aStoreThatIsOpenSaysSo() {
        try (OpenStore first = open(folder)) {
            assertThat(first.lock().lock().isValid()).isTrue();
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            t ->
                                    assertThat(t.sentence())
                                            .contains("already open", "Wait until it has ended"));
        }
        open(folder).close();
    }

    @Test
    void aStoreHeldByAForeignProgramSaysSo() throws Exception {
        open(folder).close();
        Process foreign =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ForeignHolder.class.getName(),
                                folder.resolve("store.mv.db").toString())
                        .start();
        try (var said = foreign.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            t ->
                                    assertThat(t.sentence())
                                            .contains("already open", "Another program holds it"));
            foreign.outputWriter().close();
            assertThat(foreign.waitFor()).isZero();
        } finally {
            foreign.destroyForcibly();
        }
        open(folder).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsTrouble() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        Trouble.class, t -> assertThat(t.next()).contains("choose another"));
    }

    @Test
    void aReadOnlyFolderIsTrouble() throws IOException {
        Path place = Files.createDirectory(folder.resolve("locked"));
        assumeThat(place.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(place)).as("the super-user may write anywhere").isFalse();
        assertThatThrownBy(() -> open(place))
                .isInstanceOfSatisfying(
                        Trouble.class, t -> assertThat(t.next()).contains("right to write"));
    }

    @Test
    void lostKeysAndADamagedFileAreTrouble() throws IOException {
        open(folder).close();
        String keys = Files.readString(folder.resolve(Keys.FILE));
        Files.delete(folder.resolve(Keys.FILE));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("cannot be opened");
        Files.writeString(folder.resolve(Keys.FILE), "00\n11\n");
        assertThatThrownBy(() -> open(folder))
                .isInstanceOfSatisfying(
                        Trouble.class, t -> assertThat(t.why()).contains(Keys.FILE));
        Files.writeString(folder.resolve(Keys.FILE), keys);
        Files.write(folder.resolve("store.mv.db"), new byte[20_000]);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOfSatisfying(
                        Trouble.class, t -> assertThat(t.next()).contains("backups"));
    }

    @Test
    void aStoreWhoseMakingWasCutOffIsMadeAnew() throws Exception {
        Keys keys = Keys.makeIn(folder);
        try (var keeper = new StoreFile(folder, StoreFile.NAME, keys).keeper()) {
            keeper.createStatement().execute("create table project (half varchar)");
        }
        try (OpenStore open = open(folder)) {
            assertThat(
                            open.database()
                                    .<Long>read(
                                            s ->
                                                    s.query(
                                                                    "select count(*) from project"
                                                                        + " where description = ''")
                                                            .number()))
                    .isZero();
        }
    }
}
