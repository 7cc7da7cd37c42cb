package dev.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Start to the first frame of the installed program beside an empty JavaFX window, in turns, and the memory
/// of the program left alone.
///
/// Arguments: the program's launcher (started without arguments, as a desktop does), a workspace with data, how many
/// starts (10 if left out). Linux only.
public final class StartBench {
    private static final Pattern FRAME = Pattern.compile("First frame after (\\d+) ms");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";
    private static final int KILO = 1024;

    private final String launcher;
    private final String workspace;

    private StartBench(String launcher, String workspace) {
        this.launcher = launcher;
        this.workspace = workspace;
    }

    public static void main(String[] args) throws Exception {
        int starts = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        new StartBench(args[0], args[1]).measure(starts);
    }

    private void measure(int starts) throws Exception {
        System.out.printf("load %.2f%n", Stopwatch.load());
        List<Long> empty = new ArrayList<>();
        List<Long> program = new ArrayList<>();
        for (int i = 0; i <= starts; i++) {
            long one = firstFrame(emptyWindow());
            long other = firstFrame(window("-Dholdfast.exitAfterFirstFrame=true"));
            if (i == 0) continue; // the first of each warms the disk
            empty.add(one);
            program.add(other);
        }
        System.out.printf("empty window %s, Holdfast %s%n", line(empty), line(program));
        System.out.printf(
                "Holdfast / empty window, medians: %.2f%n",
                (double) median(program) / median(empty));
        System.out.printf("idle memory: %d MB resident after 30 s%n", idle());
        System.out.printf("load %.2f%n", Stopwatch.load());
    }

    private ProcessBuilder emptyWindow() {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(Arrays.asList(HEADLESS.split(" ")));
        call.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
        call.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptyWindow.Start.class.getName()));
        return new ProcessBuilder(call);
    }

    private ProcessBuilder window(String more) {
        ProcessBuilder program = new ProcessBuilder(launcher);
        program.environment().put("HOLDFAST_WORKSPACE", workspace);
        program.environment().put("JAVA_TOOL_OPTIONS", HEADLESS + " " + more);
        return program;
    }

    private static long firstFrame(ProcessBuilder program)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("start", ".txt");
        Process running = program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!running.waitFor(60, TimeUnit.SECONDS)) running.destroyForcibly();
        String text = Files.readString(said);
        Files.delete(said);
        Matcher frame = FRAME.matcher(text);
        if (!frame.find()) throw new IllegalStateException("no first frame: " + text);
        return Long.parseLong(frame.group(1));
    }

    private long idle() throws IOException, InterruptedException {
        Process running =
                window("")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            running.waitFor(30, TimeUnit.SECONDS);
            return running.descendants()
                            .map(ProcessHandle::pid)
                            .mapToLong(StartBench::resident)
                            .sum()
                    + resident(running.pid());
        } finally {
            running.destroy();
        }
    }

    private static long resident(long process) {
        try {
            Matcher found =
                    RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return found.find() ? Long.parseLong(found.group(1)) / KILO : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String line(List<Long> times) {
        return "median %d ms (%d–%d)"
                .formatted(
                        median(times),
                        times.stream().min(Long::compare).orElseThrow(),
                        times.stream().max(Long::compare).orElseThrow());
    }
}
