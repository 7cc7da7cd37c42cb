package dev.holdfast.app.place;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files. Behind an interface because the headless platform has no choosers.
public interface FileChoice {
    /// Files to open; empty when the user thought better of it.
    List<Path> open(String title);

    /// A folder to open.
    Optional<Path> folder(String title);

    /// Where to save. `endings` are file name endings without the dot, the first is the usual one.
    Optional<Path> save(String title, String suggestedName, String... endings);
}
