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

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
                    case Ask.Windows(var request, var scratch) ->
                            new ForeignWindows(foreign(scratch), request).json();
                    case Ask.Replay(var request, var scratch) ->
                            new ForeignHistory(foreign(scratch), request).replay(progress);
                    case Ask.Crash() -> crash();
                });
    }

    private List<ColumnComparison> compare(Ask.Compare ask, Progress progress) {
        try (Table reference = ours(ask.reference(), ask.scratch());
                Table current = ours(ask.current(), ask.scratch())) {
            return new TablePair(reference, current, limits.threads())
                    .compare(ask.schema(), ask.settings(), progress);
        }
    }

    private String describe(Ask.Describe ask, Progress progress) {
        try (Table table = ours(ask.table(), ask.scratch())) {
            return new ProfileJson(table, ask.schema()).write(progress);
        }
    }

    private Table ours(String file, String scratch) {
        try {
            return Table.open(Path.of(file), Path.of(scratch), limits);
        } catch (IOException e) {
            throw new IllegalStateException("Could not open " + file, e);
        }
    }

    private ForeignFiles foreign(String scratch) {
        return new ForeignFiles(limits, Path.of(scratch));
    }

    private String detect(Ask.Detect ask) {
        return foreign(ask.scratch())
                .read(
                        Path.of(ask.file()),
                        ask.options(),
                        opened -> {
                            Table table = opened.table();
                            int place = NumberColumn.of(table, ask.column());
                            return new StreamWatch(ask.detector(), ask.parameters(), ask.resume())
                                    .over(table.names().get(place), table.numbers(place));
                        });
    }

    private String quality(Ask.Quality ask) {
        return foreign(ask.scratch())
                .read(
                        Path.of(ask.file()),
                        ask.options(),
                        opened -> {
                            var columns =
                                    new RoleColumns(
                                            opened.table(), opened.what().schema(), ask.roles());
                            return new QualityDocument(columns, ask.task(), ask.positive()).json();
                        });
    }

    private static Object crash() {
        Runtime.getRuntime().halt(139);
        return "";
    }

    private Table table(Ask.Rows rows) {
        if (open != null && openName.equals(rows.table())) return open;
        if (open != null) open.close();
        open = ours(rows.table(), rows.scratch());
        openName = rows.table();
        return open;
    }
}
