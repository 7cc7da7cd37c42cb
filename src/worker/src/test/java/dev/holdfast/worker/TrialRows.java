package dev.holdfast.worker;

import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Measures how long pages of 200 rows take at scattered offsets of a large file, through a real worker.
public final class TrialRows {
    private TrialRows() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("holdfast-trial");
        try (Worker worker = new Worker(WorkerSettings.in(root.resolve("scratch")))) {
            long start = System.nanoTime();
            var brought = worker.bring(Path.of(args[0]), ReadOptions.DETECT, root, Progress.NONE);
            System.out.println("import ms " + (System.nanoTime() - start) / 1_000_000);
            Path table = root.resolve(brought.fileName());
            long rows = brought.profile().rows();
            System.out.println(rows + " rows, " + brought.bytes() + " bytes");
            for (int i = 0; i < 24; i++) {
                long offset = (i * 7919L * 104_729L) % rows;
                start = System.nanoTime();
                int got = worker.rows(table, offset, 200).rows().size();
                System.out.println(
                        offset + ": " + got + " rows, ms " + (System.nanoTime() - start) / 1e6);
            }
        } finally {
            Scratch.delete(root);
        }
    }
}
