package dev.holdfast.worker;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.watch.MeasuredHistory;
import dev.holdfast.data.OpenedFile;
import dev.holdfast.data.window.HistoryComparison;

import java.nio.file.Path;
import java.util.List;

/// Two foreign files, opened side by side and replayed as one history; neither is kept.
record ForeignHistory(ForeignFiles files, HistoryRequest asked) {
    MeasuredHistory replay(Progress progress) {
        try (OpenedFile reference = open("reference", asked.reference(), progress);
                OpenedFile analysis = open("analysis", asked.analysis(), progress)) {
            Brought before = asked.schema().applied(reference.what());
            asked.schema().mustKnow(before, asked.schema().applied(analysis.what()));
            List<Column> compared =
                    before.schema().columns().stream()
                            .filter(c -> c.role().compared() && !c.type().temporal())
                            .filter(c -> !c.name().equals(asked.plan().time()))
                            .toList();
            MeasuredHistory measured =
                    new HistoryComparison(asked.plan(), compared)
                            .of(reference.table(), analysis.table(), progress);
            reference.mustBeUnchanged();
            analysis.mustBeUnchanged();
            return measured;
        }
    }

    private OpenedFile open(String name, Path file, Progress progress) {
        return files.open(name, file, asked.schema().options(), false, progress);
    }
}
