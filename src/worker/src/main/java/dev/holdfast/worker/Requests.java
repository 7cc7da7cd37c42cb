package dev.holdfast.worker;

import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.FileImport;
import dev.holdfast.data.FilePreview;
import dev.holdfast.data.Limits;
import dev.holdfast.data.table.Table;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

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
                    case Ask.Rows rows ->
                            new RowPage(
                                    rows.offset(), table(rows).page(rows.offset(), rows.limit()));
                    case Ask.Crash() -> crash();
                });
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
