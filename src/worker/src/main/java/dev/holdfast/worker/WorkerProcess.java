package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One worker process with its private folder. It answers one request at a time; whoever stops waiting ends it.
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final List<String> ENVIRONMENT =
            List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "SYSTEMROOT", "windir");

    private final Path scratch;
    private final Process process;
    private final DataOutputStream out;
    private final LinkedBlockingQueue<Object> replies = new LinkedBlockingQueue<>();

    private WorkerProcess(Path scratch, Process process) {
        this.scratch = scratch;
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread.ofVirtual().name("worker-replies").start(this::listen);
    }

    static WorkerProcess start(WorkerSettings settings) {
        Path scratch = Scratch.folder(settings.scratch(), Worker.PREFIX);
        try {
            Files.createFile(scratch.resolve("hosts"));
            Path arguments = scratch.resolve("arguments");
            Files.write(arguments, arguments(settings, scratch));
            ProcessBuilder builder =
                    new ProcessBuilder(JavaExecutable.find().toString(), "@" + arguments);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(ENVIRONMENT);
            builder.directory(scratch.toFile());
            builder.redirectError(scratch.resolve("errors").toFile());
            return new WorkerProcess(scratch, builder.start());
        } catch (IOException e) {
            Scratch.delete(scratch);
            throw new Trouble(
                    "Could not start the process that reads files.",
                    "The system refused: %s.".formatted(e.getMessage()),
                    "Close other programs and try again.",
                    e);
        }
    }

    private static List<String> arguments(WorkerSettings settings, Path scratch) {
        List<String> lines = new ArrayList<>();
        lines.add("-Xmx" + settings.heap() + "m");
        lines.add("-XX:+UseSerialGC");
        lines.add("-XX:+UseCompactObjectHeaders");
        lines.add("-XX:+ExitOnOutOfMemoryError");
        lines.add("-XX:-UsePerfData");
        lines.add("--enable-native-access=ALL-UNNAMED");
        lines.add("-Djava.awt.headless=true");
        lines.add(quoted("-Djava.io.tmpdir=" + scratch));
        lines.add(quoted("-Djdk.net.hosts.file=" + scratch.resolve("hosts")));
        lines.add("-D" + NoNetwork.PROPERTY + "=" + NoNetwork.class.getName());
        lines.add("-cp");
        lines.add(quoted(classPath()));
        lines.add(WorkerMain.class.getName());
        lines.add(String.valueOf(settings.engine()));
        lines.add(String.valueOf(settings.threads()));
        return lines;
    }

    /// The class path of this program; relative entries are made absolute, for the worker runs in another folder.
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(separator))
            entries.add(Path.of(entry).toAbsolutePath().toString());
        return String.join(separator, entries);
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void listen() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            JsonNode message;
            while ((message = Wire.read(in)) != null) replies.add(message);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A worker's stream broke", e);
        }
        replies.add(Gone.GONE);
    }

    private enum Gone {
        GONE
    }

    Path scratch() {
        return scratch;
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Asks and waits. Cancelling, a lapse of time or a crash ends the process.
    ///
    /// @param about the file in question, for messages
    JsonNode ask(Ask ask, String about, Progress progress, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            Wire.write(out, Map.of("ask", ask.getClass().getSimpleName(), "with", ask));
            while (true) {
                Object reply = replies.poll(50, TimeUnit.MILLISECONDS);
                if (progress.cancelled()) throw ended(new CancelledException());
                if (reply == null && System.nanoTime() > deadline)
                    throw ended(tooLong(about, longest));
                if (reply == Gone.GONE) throw ended(crashed(about));
                JsonNode answer =
                        reply instanceof JsonNode node ? taken(node, about, progress) : null;
                if (answer != null) return answer;
            }
        } catch (IOException e) {
            throw ended(crashed(about));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(new CancelledException());
        }
    }

    private @Nullable JsonNode taken(JsonNode message, String about, Progress progress) {
        if (message.has("answer")) return message.get("answer");
        if (message.has("trouble")) {
            Said.Words words = Wire.JSON.treeToValue(message.get("trouble"), Said.Words.class);
            throw new Trouble(words.what(), words.why(), words.next());
        }
        if (message.has("fault")) {
            LOG.warn("A worker failed on {}: {}", about, message.get("fault"));
            throw new Trouble(
                    "Could not read %s.".formatted(about),
                    "Reading it failed in a way that was not foreseen.",
                    "Nothing was kept. Try another format, and tell us about the file.");
        }
        Said.Far far = Wire.JSON.treeToValue(message.path("progress"), Said.Far.class);
        progress.report(far.done(), far.total(), far.unit(), far.note());
        return null;
    }

    private RuntimeException ended(RuntimeException reason) {
        close();
        return reason;
    }

    private Trouble tooLong(String about, Duration longest) {
        return new Trouble(
                "Could not read %s.".formatted(about),
                "It took longer than %s and was stopped.".formatted(Spoken.duration(longest)),
                "Nothing was kept. Import a part of it, or convert it to Parquet.");
    }

    private Trouble crashed(String about) {
        int exit = -1;
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) exit = process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("A worker ended with {} while reading {}: {}", exit, about, lastWords());
        String why =
                exit == 3
                        ? "It needs more memory than the reader may use."
                        : "The process that reads files stopped (exit code %d).".formatted(exit);
        return new Trouble(
                "Could not read %s.".formatted(about),
                why,
                "Nothing was kept and nothing else is affected. The file may be damaged; try"
                        + " another copy or format.");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(scratch.resolve("errors"));
            return lines.isEmpty() ? "" : lines.getLast();
        } catch (IOException e) {
            return "";
        }
    }

    /// Ends the process, waits until it is gone, and deletes its folder.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Scratch.delete(scratch);
    }
}
