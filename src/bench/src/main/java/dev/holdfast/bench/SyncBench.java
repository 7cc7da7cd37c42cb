package dev.holdfast.bench;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.connection.ConnectionDraft;
import dev.holdfast.workbench.connection.SyncOutcome;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A whole sync of an MLflow server into a fresh workspace, beside `curl` fetching the very same pages (recorded from a sync before) one
/// after the other over one connection, and beside MLflow's own client listing the same things. All three in turns, several times: the
/// first sync of the process is cold, the rest are warm.
///
/// Arguments: address of the server, a folder that does not exist yet, repeats (7), a Python with MLflow (or nothing).
public final class SyncBench {
    private SyncBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI server = URI.create(arguments[0]);
        Path folder = Files.createDirectory(Path.of(arguments[1]));
        int repeats = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        System.out.printf("load %.1f before%n", Stopwatch.load());
        double cold = sync(server, folder.resolve("cold"));
        CurlPages pages = recorded(server, folder);
        System.out.printf("%d requests%n", pages.count());
        double[] curl = new double[repeats];
        double[] ours = new double[repeats];
        List<Double> client = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            curl[i] = pages.fetch();
            ours[i] = sync(server, folder.resolve("warm" + i));
            if (arguments.length > 3) client.add(client(arguments[3], server));
        }
        tell("curl, the same pages", curl);
        tell("Holdfast, warm", ours);
        System.out.printf("Holdfast, cold: %.0f ms%n", cold);
        if (!client.isEmpty())
            tell("MLflow's client", client.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.printf(
                "warm %.2f x curl, cold %.2f x%n",
                median(ours) / median(curl), cold / median(curl));
        System.out.printf("load %.1f after%n", Stopwatch.load());
    }

    private static double sync(URI url, Path place) {
        try (OpenWorkspace workspace = OpenWorkspace.at(place)) {
            var desk = workspace.desk();
            long project = NewId.next();
            desk.stores().projects().save(new Project(project, "bench", "", Instant.now()));
            var draft =
                    new ConnectionDraft(
                            project, "server", "mlflow", url, new Login.None(), "", Duration.ZERO);
            long id = desk.connections().add(draft, desk.connections().probe(draft)).id();
            var watch = new Stopwatch();
            SyncOutcome outcome = desk.connections().sync(id, Progress.NONE);
            Stopwatch.Reading took = watch.read();
            System.out.printf("  sync of %,d rows: %s%n", outcome.seen(), took);
            return took.clock();
        }
    }

    private static CurlPages recorded(URI server, Path folder) throws IOException {
        try (var recorder = new RecordingProxy(server)) {
            sync(recorder.uri(), folder.resolve("recorded"));
            return CurlPages.of(recorder.requests(), server, folder.resolve("pages"));
        }
    }

    /// The program prints the milliseconds it took, without its own start.
    private static double client(String python, URI server)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(python, "src/bench/peers/mlflow_pages.py", server.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out = process.inputReader()) {
            double took = Double.parseDouble(out.readLine());
            process.waitFor();
            return took;
        }
    }

    private static void tell(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: median %.0f ms (%.0f to %.0f)%n",
                what, median(millis), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
