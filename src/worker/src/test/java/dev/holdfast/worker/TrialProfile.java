package dev.holdfast.worker;

import dev.holdfast.catalog.job.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `profile FILE --schema S --json` from the command line with a real worker, without a store.
public final class TrialProfile {
    private TrialProfile() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("holdfast-trial");
        try (Worker worker = new Worker(WorkerSettings.in(root))) {
            System.out.println(
                    worker.describe(
                            Path.of(args[1]),
                            SchemaFile.read(Path.of(args[3])).options(),
                            Progress.NONE));
        } finally {
            Scratch.delete(root);
        }
    }
}
