package dev.holdfast.app.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What was dropped, chosen or pasted: files that may be read, in the order of their names, and those that
/// cannot. A folder stands for the readable files in it and below; other files in a folder are passed over.
record Dropped(List<Item> readable, List<Item> unreadable) {
    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    Dropped {
        readable = List.copyOf(readable);
        unreadable = List.copyOf(unreadable);
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

    /// Looks at names and sizes only. Blocks for a folder.
    static Dropped of(List<Path> paths) {
        List<Item> readable = new ArrayList<>();
        List<Item> unreadable = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) readable.addAll(inFolder(path));
            else (ReadableFile.named(path) ? readable : unreadable).add(Item.of(path));
        }
        return new Dropped(readable, unreadable);
    }

    private static List<Item> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .filter(ReadableFile::named)
                    .sorted()
                    .limit(MOST)
                    .map(Item::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look into the folder " + folder, e);
        }
    }

    boolean nothingToRead() {
        return readable.isEmpty();
    }

    int files() {
        return readable.size() + unreadable.size();
    }

    long bytes() {
        return readable.stream().mapToLong(Item::bytes).sum();
    }
}
