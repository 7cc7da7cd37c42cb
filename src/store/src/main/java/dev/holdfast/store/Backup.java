package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A copy of a closed store, which counts only once it was opened, closed and opened again: there were H2 files that opened
/// once and then never more.
final class Backup {
    static final String FOLDER = "backups";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private Backup() {}

    /// @return the copy, in the workspace's folder `backups`
    static StoreFile of(StoreFile store, int version, Clock clock) {
        Path folder = store.folder().resolve(FOLDER);
        try {
            OwnerOnly.folder(folder);
            StoreFile copy =
                    free(
                            store.in(folder),
                            "store-v" + version + "-" + MOMENT.format(clock.instant()));
            Disk.copy(store.path(), copy.path());
            verify(copy, version);
            return copy;
        } catch (IOException e) {
            throw new Trouble(
                    "The store was not brought up to date, because it could not be backed up"
                            + " first.",
                    "The backup in " + folder + " could not be written: " + e.getMessage() + ".",
                    "Make room or give yourself the right to write there, then start again. The"
                            + " store is as it was.",
                    e);
        }
    }

    private static StoreFile free(StoreFile wanted, String name) {
        StoreFile file = wanted.named(name);
        for (int i = 2; file.exists(); i++) file = wanted.named(name + "-" + i);
        return file;
    }

    private static void verify(StoreFile copy, int version) throws IOException {
        for (int opening = 1; opening <= 2; opening++)
            if (StoreVersion.of(copy) != version)
                throw new IOException("the copy does not read back");
    }
}
