package dev.holdfast.app.start;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.job.Failures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// A workspace that is being opened while the toolkit starts.
final class Opening {
    private static final Consumer<List<Path>> NOBODY_YET = _ -> {};

    private final List<Path> files;
    private final CompletableFuture<Optional<OpenWorkspace>> workspace;
    private volatile Consumer<List<Path>> arrivals = NOBODY_YET;

    private Opening(Path folder, List<Path> files) {
        this.files = files;
        this.workspace =
                CompletableFuture.supplyAsync(
                        () ->
                                OpenWorkspace.forWindow(
                                        folder, files, paths -> arrivals.accept(paths)));
    }

    static Opening begin(Path folder, List<Path> files) {
        return new Opening(folder, files);
    }

    /// The files to bring in at once.
    List<Path> files() {
        return files;
    }

    /// Who gets the files of later starts.
    void arriving(Consumer<List<Path>> taker) {
        arrivals = taker;
    }

    /// Waits; empty when another window took the files.
    ///
    /// @throws Trouble when the workspace cannot be opened
    Optional<OpenWorkspace> workspace() {
        try {
            return workspace.join();
        } catch (CompletionException e) {
            throw Failures.asTrouble(e);
        }
    }

    boolean failed() {
        return workspace.isCompletedExceptionally();
    }
}
