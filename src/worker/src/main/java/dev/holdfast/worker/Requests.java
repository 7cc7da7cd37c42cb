package dev.holdfast.worker;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.FileImport;
import dev.holdfast.data.FilePreview;
import dev.holdfast.data.Limits;
import dev.holdfast.data.TablePair;
import dev.holdfast.data.profile.ProfileJson;
import dev.holdfast.data.quality.QualityDocument;
import dev.holdfast.data.stream.StreamWatch;
import dev.holdfast.data.table.NumberColumn;
import dev.holdfast.data.table.RoleColumns;
import dev.holdfast.data.table.Table;
import dev.holdfast.data.tracker.TrackerImport;
import dev.holdfast.data.window.ModelText;
import dev.holdfast.data.window.WindowsDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Does in the worker what the desk asks for. The table last paged through stays open.
final class Requests {
    private final Limits limits;
    private String openName = "";
    private @Nullable Table open;

    Requests(Limits limits) {
        this.limits = limits;
    }

    Said answer(Ask ask, Progress progress) {
        return Said.answer(
                switch (ask) {
                    case Ask.Preview(var file, var options, var scratch) ->
                            new FilePreview(limits)
                                    .of(Path.of(file), options, Path.of(scratch), progress);
                    case Ask.Bring(var file, var options, var folder, var scratch) ->
                            new FileImport(limits)
                                    .bring(
                                            Path.of(file),
                                            options,
                                            Path.of(folder),
                                            Path.of(scratch),
                                            progress);
                    case Ask.Tracked(var place) -> new TrackerImport(progress).read(Path.of(place));
                    case Ask.Rows rows ->
                            new RowPage(
                                    rows.offset(), table(rows).page(rows.offset(), rows.limit()));
                    case Ask.Compare compare -> compare(compare, progress);
                    case Ask.Pair pair -> new ForeignPair(limits, pair).compare(progress);
                    case Ask.Describe describe -> describe(describe, progress);
                    case Ask.Detect detect -> detect(detect);
                    case Ask.Quality quality -> quality(quality);
                    case Ask.Windows windows -> windows(windows);
                    case Ask.Crash() -> crash();
                });
    }

    private List<ColumnComparison> compare(Ask.Compare ask, Progress progress) {
        Path scratch = Path.of(ask.scratch());
        try (Table reference = Table.open(Path.of(ask.reference()), scratch, limits);
                Table current = Table.open(Path.of(ask.current()), scratch, limits)) {
            return new TablePair(reference, current, limits.threads())
                    .compare(ask.schema(), ask.settings(), progress);
        } catch (IOException e) {
            throw new IllegalStateException("Could not open the tables to compare", e);
        }
    }

    private String describe(Ask.Describe ask, Progress progress) {
        try (Table table = Table.open(Path.of(ask.table()), Path.of(ask.scratch()), limits)) {
            return new ProfileJson(table, ask.schema()).write(progress);
        } catch (IOException e) {
            throw new IllegalStateException("Could not open the table to profile", e);
        }
    }

    private String detect(Ask.Detect ask) {
        try (Table table = Table.open(Path.of(ask.table()), Path.of(ask.scratch()), limits)) {
            int place = NumberColumn.of(table, ask.column());
            return new StreamWatch(ask.detector(), ask.parameters(), ask.resume())
                    .over(table.names().get(place), table.numbers(place));
        } catch (IOException e) {
            throw new IllegalStateException("Could not open the table to watch", e);
        }
    }

    private String quality(Ask.Quality ask) {
        try (Table table = Table.open(Path.of(ask.table()), Path.of(ask.scratch()), limits)) {
            RoleColumns columns = new RoleColumns(table, ask.schema(), ask.roles());
            return new QualityDocument(columns, ask.task(), ask.positive()).json();
        } catch (IOException e) {
            throw new IllegalStateException("Could not open the table to measure", e);
        }
    }

    private String windows(Ask.Windows ask) {
        Path scratch = Path.of(ask.scratch());
        Map<String, String> models = new HashMap<>();
        ask.models().forEach((metric, file) -> models.put(metric, ModelText.read(Path.of(file))));
        try (Table reference = Table.open(Path.of(ask.reference()), scratch, limits);
                Table analysis = Table.open(Path.of(ask.analysis()), scratch, limits)) {
            return new WindowsDocument(
                            ask.kind(),
                            ask.chunk(),
                            ask.time(),
                            ask.columns(),
                            ask.roles(),
                            ask.value(),
                            models)
                    .json(reference, analysis);
        } catch (IOException e) {
            throw new IllegalStateException("Could not open the tables to watch", e);
        }
    }

    private static Object crash() {
        Runtime.getRuntime().halt(139);
        return "";
    }

    private Table table(Ask.Rows rows) {
        if (open != null && openName.equals(rows.table())) return open;
        if (open != null) open.close();
        try {
            open = Table.open(Path.of(rows.table()), Path.of(rows.scratch()), limits);
            openName = rows.table();
            return open;
        } catch (IOException e) {
            throw new IllegalStateException("Could not open " + rows.table(), e);
        }
    }
}
