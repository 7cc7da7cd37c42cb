package dev.holdfast.remote.mlflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Brings the experiments up to date. They are always listed whole: new tags move no timestamp.
final class ExperimentPass {
    private final Session session;
    private final RowWriter writer;
    private final Vanished vanished;

    ExperimentPass(Session session, RowWriter writer, Vanished vanished) {
        this.session = session;
        this.writer = writer;
        this.vanished = vanished;
    }

    /// The ids of all experiments, deleted ones too, in the order they were made.
    List<String> everything() {
        Set<String> seen = list();
        vanished.settle(Kind.EXPERIMENT, seen, this::list);
        List<String> ids = new ArrayList<>(seen);
        ids.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return ids;
    }

    private Set<String> list() {
        return new TokenPager("list experiments", session.rest()::experiments, session.progress())
                .each((rows, _) -> writer.write(Kind.EXPERIMENT, rows), Kind.EXPERIMENT);
    }
}
