package dev.holdfast.data.tracker;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundExperiment;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.data.CannotRead;
import dev.holdfast.data.source.Source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what another tracker left on disk: a folder of MLflow's file store (`mlruns`, a folder that holds it, or one experiment's), a
/// TensorBoard event file, or a folder of them. Links are not followed and nothing outside the place is read.
public record TrackerImport(Progress progress) {
    /// Whether this looks like a tracker's, by names alone: no file is opened, and of a large folder only the first few thousand names
    /// are looked at. Blocks.
    public static boolean takes(Path place) {
        try {
            if (PlainFile.folder(place))
                return MlflowFolder.in(place).isPresent() || EventFiles.near(place);
            return EventFiles.named(place) && PlainFile.file(place);
        } catch (IOException e) {
            return false;
        }
    }

    /// @throws dev.holdfast.catalog.Trouble when there is nothing of a tracker in it
    public FoundRuns read(Path place) {
        LeftOut left = new LeftOut();
        Budget budget = new Budget(place);
        try {
            return new FoundRuns(found(place, budget, left), left.sentences());
        } catch (UncheckedIOException e) {
            throw unreadable(place, new IOException(e));
        } catch (IOException e) {
            throw unreadable(place, e);
        }
    }

    private List<FoundExperiment> found(Path place, Budget budget, LeftOut left)
            throws IOException {
        if (!PlainFile.folder(place)) return file(place, budget, left);
        Optional<Path> store = MlflowFolder.in(place);
        if (store.isPresent()) {
            var found = new MlflowFolder(store.get(), budget, left, progress).read();
            if (!found.isEmpty()) return found;
            throw new CannotRead(
                    place,
                    "None of its experiments can be read. " + String.join(" ", left.sentences()),
                    "Choose another folder.");
        }
        EventFiles events = new EventFiles(place, budget, left, progress);
        Map<Path, List<Path>> runs = events.found();
        if (runs.isEmpty())
            throw new CannotRead(
                    place,
                    "It is a folder without runs of MLflow or TensorBoard.",
                    "To import tables, choose the files inside it.");
        return List.of(events.read(runs));
    }

    private List<FoundExperiment> file(Path file, Budget budget, LeftOut left) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) folder = file.toAbsolutePath();
        EventFiles events = new EventFiles(folder, budget, left, progress);
        return List.of(events.read(Map.of(folder, List.of(file))));
    }

    private static CannotRead unreadable(Path place, IOException e) {
        return e instanceof AccessDeniedException
                ? new CannotRead(
                        place,
                        "Permission to read it is denied.",
                        "Change the permissions, or copy it to a folder of your own.",
                        e)
                : Source.unreadable(place, e);
    }
}
