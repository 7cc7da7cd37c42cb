package dev.holdfast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// `holdfast drift` on two Parquet files of 50 columns beside the peers, in turns. Holdfast's time is that of the whole program, its
/// start and its worker's included; the peers' is without their imports.
///
/// Arguments: the program's launcher, the script `peers/drift_peers.py`, a folder to work in, rows of each file, rounds, then
/// `peer=python` for each peer (scipy, evidently, nannyml), each with the Python that has it.
public final class DriftBench {
    private final Path launcher;
    private final String script;
    private final Path folder;

    private DriftBench(Path launcher, String script, Path folder) {
        this.launcher = launcher;
        this.script = script;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        DriftBench bench = new DriftBench(Path.of(args[0]), args[1], Path.of(args[2]));
        String[][] peers =
                Arrays.stream(args)
                        .skip(5)
                        .map(peer -> peer.split("=", 2))
                        .toArray(String[][]::new);
        bench.measure(args[3], Integer.parseInt(args[4]), peers);
    }

    private void measure(String rows, int rounds, String[][] peers) throws Exception {
        run(List.of(peers[0][1], script, "make", folder.toString(), rows));
        System.out.printf("%s rows a file, load %.2f%n", rows, Stopwatch.load());
        List<List<Double>> seconds = new ArrayList<>();
        for (int i = 0; i <= peers.length; i++) seconds.add(new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            seconds.getFirst().add(holdfast());
            for (int i = 0; i < peers.length; i++) seconds.get(i + 1).add(peer(peers[i]));
        }
        print("holdfast", seconds.getFirst(), seconds.getFirst());
        for (int i = 0; i < peers.length; i++)
            print(peers[i][0], seconds.get(i + 1), seconds.getFirst());
        System.out.printf("load %.2f%n", Stopwatch.load());
    }

    private double holdfast() throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(
                List.of(
                        launcher.toString(),
                        "drift",
                        folder.resolve("reference.parquet").toString(),
                        folder.resolve("current.parquet").toString(),
                        "--json",
                        "--workspace",
                        folder.resolve("workspace").toString()));
        return (System.nanoTime() - start) / 1e9;
    }

    private double peer(String[] peer) throws IOException, InterruptedException {
        String said = run(List.of(peer[1], script, peer[0], folder.toString()));
        return Double.parseDouble(said.strip().lines().toList().getLast());
    }

    private String run(List<String> call) throws IOException, InterruptedException {
        Path said = Files.createTempFile("bench", ".txt");
        Process running =
                new ProcessBuilder(call)
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int exit = running.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        if (exit != 0) throw new IllegalStateException(call + " ended with " + exit);
        return text;
    }

    private static void print(String who, List<Double> times, List<Double> holdfast) {
        List<Double> sorted = times.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double ours = holdfast.stream().sorted().toList().get(holdfast.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%-10s median %.2f s (%.2f–%.2f), %.2f × Holdfast%n",
                who,
                median,
                sorted.getFirst(),
                sorted.getLast(),
                median / ours);
    }
}
