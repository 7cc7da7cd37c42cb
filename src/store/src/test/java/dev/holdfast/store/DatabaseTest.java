package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class DatabaseTest {
    @TempDir Path folder;
    final Changes changes = new Changes();
    final List<Change> announced = new ArrayList<>();
    OpenStore open;
    Database database;

    @BeforeEach
    void open() {
        changes.subscribe(announced::add);
        open = OpenStore.in(folder, changes, "anna", Clock.systemUTC(), Migrations.OURS);
        database = open.database();
    }

    @AfterEach
    void close() {
        open.close();
    }

    static void set(Transaction tx, String name, String choice) {
        tx.sql().merge("setting").key("name", name).set("choice", choice).run();
    }

    String get(String name) {
        return database.read(
                sql ->
                        sql.query("select choice from setting where name = ?")
                                .bind(name)
                                .first(row -> row.text("choice"))
                                .orElse("none"));
    }

    @Test
    void whatIsWrittenCanBeReadAndIsThereAfterAReopen() {
        database.write(tx -> set(tx, "a", "1"));
        database.write(tx -> set(tx, "a", "2"));
        assertThat(get("a")).isEqualTo("2");
        close();
        open();
        assertThat(get("a")).isEqualTo("2");
    }

    @Test
    void aWriteThatFailsLeavesNothingAndAnnouncesNothing() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        tx -> {
                                            set(tx, "a", "1");
                                            tx.announce(Subject.SETTING, 0);
                                            throw new IllegalStateException("stop");
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");
        assertThat(get("a")).isEqualTo("none");
        assertThat(announced).isEmpty();
    }

    @Test
    void changesAreAnnouncedOnceAfterTheCommitAndOutsideTheStore() {
        changes.subscribe(change -> announced.add(new Change(Subject.SETTING, get("a").length())));
        database.write(
                tx -> {
                    set(tx, "a", "12");
                    tx.announce(Subject.JOB, 7);
                    tx.announce(Subject.JOB, 7);
                });
        assertThat(announced)
                .containsExactly(new Change(Subject.JOB, 7), new Change(Subject.SETTING, 2));
    }

    @Test
    void aWriteInsideAWriteBelongsToIt() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        tx -> {
                                            database.write(inner -> set(inner, "a", "1"));
                                            assertThat(get("a")).isEqualTo("1");
                                            throw new IllegalStateException("stop");
                                        }))
                .hasMessage("stop");
        assertThat(get("a")).isEqualTo("none");
    }

    @Test
    void aReadSeesOneStateAndMayNotWrite() {
        database.write(tx -> set(tx, "a", "1"));
        var seen = new ArrayList<String>();
        database.read(
                sql -> {
                    seen.add(get("a"));
                    var written = new CountDownLatch(1);
                    Thread.startVirtualThread(
                            () -> {
                                database.write(tx -> set(tx, "a", "2"));
                                written.countDown();
                            });
                    await(written);
                    return seen.add(get("a"));
                });
        assertThat(seen).containsExactly("1", "1");
        assertThat(get("a")).isEqualTo("2");
        assertThatThrownBy(
                        () ->
                                database.read(
                                        sql -> {
                                            database.write(tx -> set(tx, "a", "3"));
                                            return 0;
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptedCallerHarmsNobody() {
        for (int i = 0; i < 50; i++) {
            Thread.currentThread().interrupt();
            String choice = "n" + i;
            database.write(tx -> set(tx, "a", choice));
            assertThat(get("a")).isEqualTo(choice);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void thePlainUserCannotTouchFilesOrRunCodeOrMendTheTrail() {
        database.write(tx -> tx.audit("tried", Subject.SETTING, 0, "", "", ""));
        for (String forbidden :
                List.of(
                        "call csvread('/etc/passwd')",
                        "call file_read('/etc/passwd')",
                        "create alias run for \"java.lang.System.exit\"",
                        "backup to '" + folder.resolve("out.zip") + "'",
                        "create table mine (id int)",
                        "update event set actor = 'nobody'",
                        "delete from event",
                        "insert into store_version values (99)",
                        "set write_delay 500"))
            assertThatThrownBy(() -> database.write(tx -> tx.sql().update(forbidden)))
                    .as(forbidden)
                    .isInstanceOf(SqlFailure.class)
                    .hasMessageContaining("rights");
        String script = "script to '" + folder.resolve("out.sql") + "'";
        assertThatThrownBy(() -> database.read(sql -> sql.query(script).list(row -> 1)))
                .hasMessageContaining("rights");
    }

    @Test
    void manyVirtualThreadsWriteAndReadAtOnce() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            String name = "t" + t;
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int i = 0; i < 10; i++) {
                                    String choice = name + "-" + i;
                                    database.writeLightly(
                                            tx -> {
                                                set(tx, name, choice);
                                                tx.audit(
                                                        "set",
                                                        Subject.SETTING,
                                                        0,
                                                        name,
                                                        "",
                                                        choice);
                                            });
                                    get(name);
                                }
                            }));
        }
        for (Thread thread : threads) thread.join();
        for (int t = 0; t < 20; t++) assertThat(get("t" + t)).isEqualTo("t" + t + "-9");
        assertThat(
                        database.<Long>read(
                                sql -> sql.query("select max(sequence) from event").number()))
                .isEqualTo(200);
    }
}
