package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Changes;
import dev.holdfast.store.RecordedFiles.Step;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Records what the stores write, then builds the files a power cut could leave: everything up to the last force, any share of
/// what came after it, the last write torn at a sector. What was acknowledged must be in each.
class PowerCutTest {
    private static final double[] KEPT = {0, 0.5, 0.9, 1};
    private static final int SECTOR = 512;

    @TempDir Path folder;
    private final Random random = new Random(20_261_125);
    private byte[] before = new byte[0];
    private int retentionMillis = 45_000;

    @Test
    void aPowerCutLosesNothingThatWasSaved() throws Exception {
        record(Duration.ZERO, 8, 0);
        images(20);
    }

    /// Closing makes the file smaller: H2 moves states about and cuts off its end.
    @Test
    void aPowerCutWhileClosingLosesNothing() throws Exception {
        record(Duration.ZERO, 8, 0);
        imagesOfClosing(20);
    }

    @Test
    @Tag("long")
    void aHundredPowerCutsAfterAMinuteOfWritingLoseNothing() throws Exception {
        record(Duration.ofSeconds(70), 100, 60);
        images(100);
        imagesOfClosing(100);
    }

    /// Without a force after each write the simulator must find losses, or it proves nothing.
    @Test
    void theSimulatorNoticesWhatWasNotForced() throws Exception {
        record(Duration.ZERO, 8, 0);
        List<Step> unforced =
                RecordedFiles.steps().stream().filter(s -> !(s instanceof Step.Force)).toList();
        int lost = 0;
        for (int image = 0; image < 4; image++) {
            List<String> notes = build(unforced, unforced.size() - 1, 0, "unforced" + image);
            try (Workspace workspace = open("unforced" + image)) {
                CrashCheck.of(notes).holdsFor(workspace);
            } catch (AssertionError | RuntimeException e) {
                lost++;
            }
        }
        assertThat(lost).isEqualTo(4);
    }

    /// H2 forces nothing between a state and the header that names it, so the header may reach the disk alone. H2 then takes an old
    /// state; the recovery must find the newest. Space is used again after 0.3 s here instead of 45.
    @Test
    void aHeaderThatReachedTheDiskBeforeItsStateLosesNothing() throws Exception {
        retentionMillis = 300;
        record(
                Duration.ofSeconds(3),
                30,
                60); // long enough to use space again, on a fast machine too
        List<Step> steps = RecordedFiles.steps();
        int end = steps.indexOf(new Step.Note("open 0"));
        int stale = 0;
        for (int cut = steps.indexOf(new Step.Note("p 1")); cut < end; cut++) {
            if (!(steps.get(cut) instanceof Step.Write(long position, byte[] _)) || position != 0)
                continue;
            List<Step> reached = headerAlone(steps, cut);
            String name = "header" + cut;
            List<String> notes = build(reached, reached.size(), 1, name);
            long leftToItself = projects(name);
            try (Workspace workspace = open(name)) {
                CrashCheck.of(notes).holdsFor(workspace);
                if (leftToItself < workspace.projects().all().size()) stale++;
            }
        }
        assertThat(stale).as("images in which H2 by itself takes an old state").isPositive();
    }

    private static List<Step> headerAlone(List<Step> steps, int cut) {
        int forced = steps.subList(0, cut).lastIndexOf(new Step.Force()) + 1;
        List<Step> reached = new ArrayList<>(steps.subList(0, forced));
        steps.subList(forced, cut).stream()
                .filter(Step.Note.class::isInstance)
                .forEach(reached::add);
        reached.add(steps.get(cut));
        reached.add(new Step.Force());
        return reached;
    }

    private long projects(String image) throws SQLException {
        Path place = folder.resolve(image);
        try (Connection look = new StoreFile(place, StoreFile.NAME, Keys.in(place)).look()) {
            return new Sql(look).query("select count(*) from project").number();
        }
    }

    private Workspace open(String image) {
        return Workspace.open(folder.resolve(image), new Changes(), "checker");
    }

    private void record(Duration atLeast, int steps, int pauseMillis) throws Exception {
        Path place = folder.resolve("workspace");
        Workspace.open(place, new Changes(), "writer").close();
        before = Files.readAllBytes(place.resolve("store.mv.db"));
        RecordedFiles.begin();
        StoreFile file =
                new StoreFile(place, StoreFile.NAME, Keys.in(place), RecordedFiles.SCHEME + ":");
        Clock clock = Clock.systemUTC();
        OpenStore open =
                new OpenStore(
                        new Database(file, new AuditTrail(clock, "writer"), new Changes()),
                        FolderLock.tryToHold(place.resolve(OpenStore.LOCK)).orElseThrow());
        try (Connection keeper = file.keeper()) {
            keeper.createStatement().execute("set retention_time " + retentionMillis);
        }
        long end = System.nanoTime() + atLeast.toNanos();
        try (Workspace workspace = new Workspace(place, open, clock)) {
            for (int step = 1; step <= steps || System.nanoTime() < end; step++) {
                CrashWriter.step(workspace, step, RecordedFiles::note);
                Thread.sleep(pauseMillis);
            }
            RecordedFiles.note("open 0"); // what comes later belongs to closing
        }
    }

    private void images(int count) throws IOException {
        List<Step> steps = RecordedFiles.steps();
        int written = steps.indexOf(new Step.Note("open 0"));
        int first = steps.indexOf(new Step.Note("p 1"));
        images(count, "image", first + 1, written + 1);
    }

    private void imagesOfClosing(int count) throws IOException {
        List<Step> steps = RecordedFiles.steps();
        int written = steps.indexOf(new Step.Note("open 0"));
        assertThat(steps.subList(written, steps.size()))
                .as("what closing writes")
                .hasAtLeastOneElementOfType(Step.Write.class);
        images(count, "closing", written + 1, steps.size() + 1);
    }

    /// Files as cuts from one step to before another could leave them.
    private void images(int count, String named, int from, int to) throws IOException {
        List<Step> steps = RecordedFiles.steps();
        for (int image = 0; image < count; image++) {
            int cut = random.nextInt(from, to);
            double kept = KEPT[image % KEPT.length];
            String name = named + image;
            List<String> notes = build(steps, cut, kept, name);
            try (Workspace workspace = open(name)) {
                CrashCheck.of(notes).holdsFor(workspace);
            } catch (AssertionError | RuntimeException e) {
                List<Step> last = steps.subList(Math.max(0, cut - 30), cut);
                throw new AssertionError(name + ", " + kept + " kept, after " + last, e);
            }
            Files.delete(folder.resolve(name).resolve("store.mv.db"));
        }
    }

    /// The file as a cut before a step could leave it.
    /// @return what had been acknowledged
    private List<String> build(List<Step> steps, int cut, double kept, String name)
            throws IOException {
        Path image = Files.createDirectory(folder.resolve(name));
        Files.copy(folder.resolve("workspace").resolve(Keys.FILE), image.resolve(Keys.FILE));
        Path file = Files.write(image.resolve("store.mv.db"), before);
        int forced = steps.subList(0, cut).lastIndexOf(new Step.Force());
        List<String> notes = new ArrayList<>();
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < cut; i++) {
                boolean sure = i < forced;
                switch (steps.get(i)) {
                    case Step.Note(String line) -> notes.add(line);
                    case Step.Force() -> {}
                    case Step.Truncate(long size) -> {
                        if (sure || random.nextDouble() < kept) out.setLength(size);
                    }
                    case Step.Write(long position, byte[] bytes) -> {
                        if (!sure && random.nextDouble() >= kept) continue;
                        out.seek(position);
                        out.write(
                                bytes, 0, sure || i < cut - 1 ? bytes.length : torn(bytes.length));
                    }
                }
            }
        }
        return notes;
    }

    private int torn(int length) {
        return length <= SECTOR ? length : SECTOR * (1 + random.nextInt(length / SECTOR));
    }
}
