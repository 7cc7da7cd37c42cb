package dev.holdfast.app.drop;

import dev.holdfast.workbench.dataset.Imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What was dropped, chosen or pasted: files that may be read, in the order of their names, those that cannot, and the places another
/// tracker left its runs in. Any other folder stands for the readable files in it and below; other files in it are passed over.
/// `cut` says that a folder holds more than was looked at.
record Dropped(List<Item> readable, List<Item> unreadable, List<Path> trackers, boolean cut) {
    static final int MOST = 500;
    static final int LOOKED_AT = 50_000;
    private static final int DEEPEST = 4;

    Dropped {
        readable = List.copyOf(readable);
        unreadable = List.copyOf(unreadable);
        trackers = List.copyOf(trackers);
    }

    /// A file and its size in bytes.
    record Item(Path file, long bytes) {
        static Item of(Path file) {
            try {
                return new Item(file, Files.size(file));
            } catch (IOException gone) {
                return new Item(file, 0);
            }
        }

        String name() {
            return ReadableFile.name(file);
        }
    }

    /// Looks at names and sizes only. Blocks.
    static Dropped of(List<Path> paths) {
        return of(paths, LOOKED_AT);
    }

    /// @param lookedAt how many files and folders of a folder are looked at
    static Dropped of(List<Path> paths, int lookedAt) {
        List<Item> readable = new ArrayList<>();
        List<Item> unreadable = new ArrayList<>();
        List<Path> trackers = new ArrayList<>();
        boolean cut = false;
        for (Path path : paths) {
            if (Imports.holdsRuns(path)) trackers.add(path);
            else if (Files.isDirectory(path))
                cut |= addFolder(path, lookedAt, readable, unreadable);
            else (ReadableFile.named(path) ? readable : unreadable).add(Item.of(path));
        }
        return new Dropped(readable, unreadable, trackers, cut);
    }

    /// Whether the folder holds more than was taken.
    private static boolean addFolder(
            Path folder, int lookedAt, List<Item> readable, List<Item> unreadable) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<Path> seen = files.limit(lookedAt + 1L).toList();
            List<Path> found =
                    seen.stream()
                            .limit(lookedAt)
                            .filter(ReadableFile::named)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
            found.stream().limit(MOST).map(Item::of).forEach(readable::add);
            return seen.size() > lookedAt || found.size() > MOST;
        } catch (IOException | UncheckedIOException closed) {
            unreadable.add(new Item(folder, 0));
            return false;
        }
    }

    boolean nothingToRead() {
        return readable.isEmpty() && trackers.isEmpty();
    }

    /// Whether all of it is runs of another tracker, so that there is nothing to decide.
    boolean onlyRuns() {
        return readable.isEmpty() && unreadable.isEmpty() && !trackers.isEmpty();
    }

    int files() {
        return readable.size() + unreadable.size() + trackers.size();
    }

    long bytes() {
        return readable.stream().mapToLong(Item::bytes).sum();
    }
}
