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
    private static final int DEEPEST = 4;
    private static final int LOOKED_AT = 50_000;

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
        List<Item> readable = new ArrayList<>();
        List<Item> unreadable = new ArrayList<>();
        List<Path> trackers = new ArrayList<>();
        boolean cut = false;
        for (Path path : paths) {
            if (Imports.holdsRuns(path)) trackers.add(path);
            else if (Files.isDirectory(path)) cut |= addFolder(path, readable, unreadable);
            else (ReadableFile.named(path) ? readable : unreadable).add(Item.of(path));
        }
        return new Dropped(readable, unreadable, trackers, cut);
    }

    private static boolean addFolder(Path folder, List<Item> readable, List<Item> unreadable) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<Path> found =
                    files.limit(LOOKED_AT)
                            .filter(ReadableFile::named)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
            found.stream().limit(MOST).map(Item::of).forEach(readable::add);
            return found.size() > MOST;
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
