package dev.holdfast.worker;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.watch.MeasuredHistory;
import dev.holdfast.data.OpenedFile;
import dev.holdfast.data.window.HistoryComparison;

import java.util.List;

/// A foreign file and what came after it, in one file or several, replayed as one history; none is kept.
record ForeignHistory(ForeignFiles files, HistoryRequest asked) {
    MeasuredHistory replay(Progress progress) {
        try (OpenedFile reference =
                        files.open("reference", asked.reference(), options(), false, progress);
                OpenedFiles analysis =
                        files.openAll("analysis", asked.analysis(), options(), progress)) {
            Brought before = asked.schema().applied(reference.what());
            for (OpenedFile later : analysis.files())
                asked.schema().mustKnow(before, asked.schema().applied(later.what()));
            List<Column> compared =
                    before.schema().columns().stream()
                            .filter(c -> c.role().compared() && !c.type().temporal())
                            .filter(c -> !c.name().equals(asked.plan().time()))
                            .toList();
            MeasuredHistory measured =
                    new HistoryComparison(asked.plan(), compared)
                            .of(reference.table(), analysis.tables(), progress);
            reference.mustBeUnchanged();
            analysis.mustBeUnchanged();
            return measured;
        }
    }

    private ReadOptions options() {
        return asked.schema().options();
    }
}
