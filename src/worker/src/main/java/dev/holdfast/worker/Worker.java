package dev.holdfast.worker;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.catalog.watch.MeasuredHistory;
import dev.holdfast.data.ShownName;
import dev.holdfast.data.comparison.MethodChoice;
import dev.holdfast.data.tracker.TrackerImport;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The desk's side of the second process: files from outside are read there, never here. A process is started when it is needed
/// and kept warm; each request has one for itself. Methods block; call them from a background task. Each throws
/// [dev.holdfast.catalog.Trouble] when the file cannot be read, takes too long, or the process dies over it, and
/// [dev.holdfast.catalog.job.CancelledException] when the progress says so; nothing is left behind then.
public final class Worker implements AutoCloseable {
    static final String PREFIX = "worker-";
    private static final String PART = ".part-";
    private static final Duration SHORT = Duration.ofMinutes(2);

    private final WorkerSettings settings;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private boolean closed;

    public Worker(WorkerSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.processes(), true);
        Scratch.sweep(settings.scratch(), PREFIX);
    }

    /// How the file would be read with these options, with its first rows.
    public Preview preview(Path file, ReadOptions options, Progress progress) {
        Function<WorkerProcess, Ask> ask =
                p -> new Ask.Preview(absolute(file), options, p.scratch().toString());
        return ask(ask, file, progress, shorter(SHORT), Preview.class);
    }

    /// Brings the file in as a table in `folder`, which must exist; [Brought#fileName] is its name there.
    public Brought bring(Path file, ReadOptions options, Path folder, Progress progress) {
        Scratch.sweep(folder, PART);
        Path part = Scratch.folder(folder, PART);
        try {
            Ask ask = new Ask.Bring(absolute(file), options, absolute(folder), part.toString());
            return ask(_ -> ask, file, progress, settings.longest(), Brought.class);
        } finally {
            Scratch.delete(part);
        }
    }

    /// Whether the file or folder looks like what another tracker left, by names alone.
    public static boolean takesRuns(Path place) {
        return TrackerImport.takes(place);
    }

    /// The runs in a tracker's folder or file: MLflow's file store, or TensorBoard's event files.
    public FoundRuns runs(Path place, Progress progress) {
        Ask ask = new Ask.Tracked(absolute(place));
        return ask(_ -> ask, place, progress, settings.longest(), FoundRuns.class);
    }

    /// Rows of a table of ours as text.
    public RowPage rows(Path table, long offset, int limit) {
        Function<WorkerProcess, Ask> ask =
                p -> new Ask.Rows(absolute(table), offset, limit, p.scratch().toString());
        return ask(ask, table, Progress.NONE, shorter(SHORT), RowPage.class);
    }

    /// Compares two tables of ours, column by column: what was measured, before any verdict. Columns that only one of them has are left out.
    public List<ColumnComparison> compare(
            Path reference,
            Path current,
            Schema schema,
            CheckSettings settings,
            Progress progress) {
        Function<WorkerProcess, Ask> ask =
                p ->
                        new Ask.Compare(
                                absolute(reference),
                                absolute(current),
                                schema,
                                settings,
                                p.scratch().toString());
        return List.of(
                ask(ask, current, progress, this.settings.longest(), ColumnComparison[].class));
    }

    /// Profiles a foreign file without keeping it, as the JSON that `holdfast profile --json` prints.
    public String describe(Path file, ReadOptions options, Progress progress) {
        Path folder = Scratch.folder(settings.scratch(), PREFIX);
        try {
            Brought brought = bring(file, options, folder, progress);
            String table = absolute(folder.resolve(brought.fileName()));
            return ask(
                    p -> new Ask.Describe(table, brought.schema(), p.scratch().toString()),
                    file,
                    progress,
                    settings.longest(),
                    String.class);
        } finally {
            Scratch.delete(folder);
        }
    }

    /// Asks about foreign files, which are not kept, with a folder that is gone afterwards.
    private <T> T askOnce(
            Path about, Progress progress, Class<T> answer, Function<String, Ask> ask) {
        Path scratch = Scratch.folder(settings.scratch(), PREFIX);
        try {
            Ask asked = ask.apply(scratch.toString());
            return ask(_ -> asked, about, progress, settings.longest(), answer);
        } finally {
            Scratch.delete(scratch);
        }
    }

    /// Watches a column of a foreign file as a stream, without keeping the file: the JSON that `holdfast detect --json` prints. Its `state` is what
    /// `resume` takes to go on with the rows that follow.
    ///
    /// @param column its name, or empty for the only one that holds numbers
    /// @param parameters of the detector, as text
    /// @param resume a state, or empty
    public String detect(
            Path file,
            ReadOptions options,
            String column,
            String detector,
            Map<String, String> parameters,
            String resume) {
        return askOnce(
                file,
                Progress.NONE,
                String.class,
                scratch ->
                        new Ask.Detect(
                                absolute(file),
                                options,
                                column,
                                detector,
                                parameters,
                                resume,
                                scratch));
    }

    /// Measures the predictions in a foreign file, without keeping it: the JSON that `holdfast quality --json` prints.
    ///
    /// @param task classification, binary, multiclass, regression or ranking
    /// @param roles column names by role: y_true, y_pred, y_pred_proba, user, item, score, relevance
    /// @param positive the label of the positive class, or empty to find out
    public String quality(
            Path file,
            ReadOptions options,
            String task,
            Map<String, String> roles,
            String positive) {
        return askOnce(
                file,
                Progress.NONE,
                String.class,
                scratch ->
                        new Ask.Quality(absolute(file), options, task, roles, positive, scratch));
    }

    /// Watches a foreign file window by window beside a reference, without keeping either: the JSON that `holdfast windows --json` prints. Columns are those
    /// whose type the schema says; without a schema, those that are compared by their role.
    public String windows(WindowsRequest request) {
        return askOnce(
                request.analysis().getFirst(),
                Progress.NONE,
                String.class,
                scratch -> new Ask.Windows(request.absolute(), scratch));
    }

    /// Compares two foreign files without keeping them. Columns are those of the reference, with the types and roles that the schema says.
    ///
    /// @throws dev.holdfast.catalog.Trouble also when a method or a column of the schema is not known
    public FilePair compareFiles(PairRequest request, CheckSettings settings, Progress progress) {
        String chosen = String.join(",", request.methods());
        MethodChoice.parse(chosen);
        return askOnce(
                request.current(),
                progress,
                FilePair.class,
                scratch ->
                        new Ask.Pair(
                                absolute(request.reference()),
                                absolute(request.current()),
                                request.schema(),
                                List.copyOf(request.columns()),
                                settings,
                                chosen,
                                request.content(),
                                scratch));
    }

    /// Replays two foreign files as one history, window by window, without keeping them. Columns are those that are compared by their role.
    ///
    /// @throws dev.holdfast.catalog.Trouble also when the plan does not fit the files
    public MeasuredHistory replay(HistoryRequest request, Progress progress) {
        return askOnce(
                request.analysis().getFirst(),
                progress,
                MeasuredHistory.class,
                scratch -> new Ask.Replay(request.absolute(), scratch));
    }

    /// Kills a process over a file, as a crafted file might.
    void crash(Path about) {
        ask(_ -> new Ask.Crash(), about, Progress.NONE, SHORT, Object.class);
    }

    private Duration shorter(Duration limit) {
        return limit.compareTo(settings.longest()) < 0 ? limit : settings.longest();
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private <T> T ask(
            Function<WorkerProcess, Ask> ask,
            Path about,
            Progress progress,
            Duration longest,
            Class<T> answer) {
        progress.check();
        places.acquireUninterruptibly();
        try {
            WorkerProcess process = take();
            try {
                JsonNode node =
                        process.ask(ask.apply(process), ShownName.of(about), progress, longest);
                return Wire.JSON.treeToValue(node, answer);
            } finally {
                giveBack(process);
            }
        } finally {
            places.release();
        }
    }

    private WorkerProcess take() {
        synchronized (idle) {
            if (closed) throw new IllegalStateException("The worker is closed");
            for (WorkerProcess process; (process = idle.pollFirst()) != null; process.close())
                if (process.alive()) return process;
        }
        return WorkerProcess.start(settings);
    }

    private void giveBack(WorkerProcess process) {
        synchronized (idle) {
            if (!closed && process.alive()) idle.addFirst(process);
            else process.close();
        }
    }

    /// Ends all processes.
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(WorkerProcess::close);
            idle.clear();
        }
    }
}
