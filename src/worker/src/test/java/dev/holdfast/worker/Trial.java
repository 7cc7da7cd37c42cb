package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Imports files from the command line with a real worker, without a store: for corpora and measurements.
public final class Trial {
    private Trial() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("holdfast-trial");
        try (Worker worker = new Worker(WorkerSettings.in(root.resolve("scratch")))) {
            Path folder = Files.createDirectory(root.resolve("tables"));
            for (String file : args) {
                long start = System.nanoTime();
                String line;
                try {
                    line =
                            ImportLine.of(
                                            worker.bring(
                                                    Path.of(file),
                                                    ReadOptions.DETECT,
                                                    folder,
                                                    Progress.NONE))
                                    .json();
                } catch (Trouble e) {
                    line = ImportLine.of(e).json();
                }
                System.err.println(file + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
                System.out.println(line);
            }
        } finally {
            Scratch.delete(root);
        }
    }
}
