package dev.holdfast.worker;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.Limits;
import dev.holdfast.data.OpenedFile;
import dev.holdfast.data.TablePair;
import dev.holdfast.data.comparison.MethodChoice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Two foreign files, opened side by side and compared; neither is kept.
record ForeignPair(Limits limits, Ask.Pair asked) {
    FilePair compare(Progress progress) {
        try (OpenedFile reference = open(asked.reference(), "reference", progress);
                OpenedFile current = open(asked.current(), "current", progress)) {
            SchemaFile schema = asked.schema();
            Brought before = schema.applied(reference.what());
            Brought now = schema.applied(current.what());
            schema.mustKnow(before, now);
            var pair = new TablePair(reference.table(), current.table(), limits.threads());
            List<ColumnComparison> columns =
                    pair.compare(compared(before), asked.settings(), progress);
            Map<String, String> methods = methods(pair, compared(before), progress);
            reference.mustBeUnchanged();
            current.mustBeUnchanged();
            return new FilePair(before, now, columns, methods);
        }
    }

    private Schema compared(Brought reference) {
        Schema all = reference.schema();
        return asked.columns().isEmpty()
                ? all
                : new Schema(
                        all.columns().stream()
                                .filter(column -> asked.columns().contains(column.name()))
                                .toList());
    }

    private Map<String, String> methods(TablePair pair, Schema compared, Progress progress) {
        return asked.methods().isEmpty()
                ? Map.of()
                : pair.methods(compared, MethodChoice.parse(asked.methods()), progress);
    }

    private OpenedFile open(String file, String name, Progress progress) {
        return new ForeignFiles(limits, Path.of(asked.scratch()))
                .open(name, Path.of(file), asked.schema().options(), asked.content(), progress);
    }
}
