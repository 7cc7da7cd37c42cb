package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Holds a file for one process. The system takes the lock back when the process ends, however it ends.
record FolderLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /// Empty when someone else holds it.
    static Optional<FolderLock> tryToHold(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) return Optional.of(new FolderLock(channel, lock));
        } catch (OverlappingFileLockException e) {
            // held by this very process, which is as good a reason to refuse
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Trouble("A lock could not be let go.", String.valueOf(e.getMessage()), "", e);
        }
    }
}
