package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Finds the newest state in a file that was not closed properly. Left to itself, H2 follows the file's header, and where
/// that names a state which never reached the disk, it takes the one that stands last in the file, which may be a minute
/// old. So every state in the file is looked for here, and the header is pointed at the newest that is complete. Cut off at
/// any moment, this can be run again. See decision 0002.
final class CrashRecovery {
    private CrashRecovery() {}

    /// Leaves the file as it is where H2 finds the newest state by itself, and where nothing newer turns out to be complete.
    ///
    /// @return whether the file's header now names a newer state
    /// @throws Trouble where the file is open elsewhere, damaged or cannot be written
    static boolean run(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            StoreHeader header = StoreHeader.read(channel);
            if (header.isClean()) return false;
            long found = versionFound(file);
            List<StoredState> newer =
                    StoredState.in(channel).stream().filter(s -> s.version() > found).toList();
            return !newer.isEmpty() && pointed(file, channel, header, newer);
        } catch (IOException e) {
            throw DatabaseTrouble.unreadable(e);
        } catch (MVStoreException e) {
            throw switch (e.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED -> DatabaseTrouble.lockedElsewhere(e);
                case DataUtils.ERROR_FILE_CORRUPT -> DatabaseTrouble.damaged(e);
                default -> DatabaseTrouble.unreadable(e);
            };
        }
    }

    /// Points the header at the newest of these states that H2 finds complete; the header stays as it was where there is none.
    private static boolean pointed(
            Path file, FileChannel channel, StoreHeader header, List<StoredState> newer)
            throws IOException {
        boolean accepted = false;
        try {
            for (StoredState state : newer) {
                header.pointedAt(state).write(channel);
                accepted = isComplete(file, state);
                if (accepted) return true;
            }
            return false;
        } finally {
            if (!accepted) header.write(channel);
        }
    }

    private static boolean isComplete(Path file, StoredState state) {
        try {
            return versionFound(file) >= state.version();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) return false;
            throw e;
        }
    }

    private static long versionFound(Path file) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getCurrentVersion();
        }
    }
}
