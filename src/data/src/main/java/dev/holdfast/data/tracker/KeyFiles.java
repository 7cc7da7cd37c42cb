package dev.holdfast.data.tracker;

import java.io.IOException;
import java.nio.file.Path;

/// A folder of MLflow's file store with a file per key. A key with slashes is a file in folders.
record KeyFiles(Path home, String place, LeftOut left) {
    private static final int DEEPEST = 8;

    /// Takes one file and the key it stands for.
    interface Taker {
        void take(String key, Path file) throws IOException;
    }

    /// Hands each file on, by name; what is neither a file nor a folder is told. Nothing where there is no such folder.
    void each(Taker taker) throws IOException {
        if (PlainFile.folder(home)) each(home, "", taker);
    }

    private void each(Path folder, String prefix, Taker taker) throws IOException {
        for (Path path : PlainFile.in(folder)) {
            String key = prefix + PlainFile.name(path);
            if (PlainFile.file(path)) taker.take(key, path);
            else if (PlainFile.folder(path) && depth(key) < DEEPEST) each(path, key + "/", taker);
            else left.count(place, "links, pipes or too deep folders", key);
        }
    }

    private static long depth(String key) {
        return key.chars().filter(c -> c == '/').count();
    }
}
