package dev.holdfast.data;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A file from outside that is not taken in, with the reason in words.
public final class CannotRead extends Trouble {
    private static final long serialVersionUID = 1L;

    public CannotRead(Path file, String why, String next) {
        this(file, why, next, null);
    }

    public CannotRead(Path file, String why, String next, @Nullable Throwable cause) {
        super("Could not read %s.".formatted(ShownName.of(file)), why, next, cause);
    }
}
