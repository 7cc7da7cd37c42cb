package dev.holdfast.bench;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;
import dev.holdfast.report.print.ReportPrinter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Prints a report of more than a hundred pages with a hundred figures several times: the first is what a command
/// pays, the later ones what the window pays. Run with `-Xmx512m` to see the memory hold.
public final class ReportBench {
    private static final int COLUMNS = 840;
    private static final int COLUMN_PAGES = 50;

    private ReportBench() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var header =
                ReportHeader.draft("HR-1", "Retail credit", "Drift report", Clock.systemUTC())
                        .withColumnPages(COLUMN_PAGES);
        var check = CheckFixture.check(COLUMNS);
        Path file = Files.createTempFile("report", ".pdf");
        System.out.printf("load %.2f%n", Stopwatch.load());
        for (int round = 0; round < rounds; round++) {
            Stopwatch watch = new Stopwatch();
            ReportPrinter.pdf(new DriftReport(check, header).document(), file, Progress.NONE);
            System.out.printf("%s, %d KB%n", watch.read(), Files.size(file) / 1024);
        }
        Files.delete(file);
        System.out.printf(
                "heap used %d MB, load %.2f%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Stopwatch.load());
    }
}
