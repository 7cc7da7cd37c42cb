package dev.holdfast.report.print;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// Why a report could not be written, in words that name the file asked for and none of ours.
final class Unwritten {
    private Unwritten() {}

    static Trouble because(Path target, IOException e) {
        return new Trouble(
                "The report was not written.",
                "%s cannot be written: %s.".formatted(target, reason(e)),
                "Choose another place or make room, then try again.",
                e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "the place is read-only";
            case FileAlreadyExistsException f -> f.getFile() + " is a file and no folder";
            case FileSystemException f when f.getReason() != null ->
                    f.getReason().toLowerCase(Locale.ROOT);
            default -> "the disk does not take it";
        };
    }
}
