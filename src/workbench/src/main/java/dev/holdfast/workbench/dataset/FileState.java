package dev.holdfast.workbench.dataset;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// How long a file is and when it was changed (milliseconds since 1970), seen before the worker is even started: what is written meanwhile
/// must not go unnoticed. Zero for what cannot be looked at; the worker says why.
record FileState(long bytes, long changed) {
    static FileState of(Path file) {
        try {
            var facts =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new FileState(facts.size(), facts.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return new FileState(0, 0);
        }
    }

    /// @throws Trouble when the file is no longer as it was
    void mustStillHold(Path file) {
        if (!equals(of(file)))
            throw new Trouble(
                    "Could not import %s.".formatted(file.getFileName()),
                    "It changed while it was being imported.",
                    "Wait until whatever writes it is done, then import it again.");
    }
}
