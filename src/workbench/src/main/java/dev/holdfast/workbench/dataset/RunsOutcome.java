package dev.holdfast.workbench.dataset;

import java.util.List;

/// What came of a tracker's folder or file: the experiments it became, how many runs they got, of which `before` were here already and
/// were replaced, and a sentence for everything left out.
public record RunsOutcome(
        List<Long> experimentIds, List<Long> runIds, long before, List<String> notes) {
    public RunsOutcome {
        experimentIds = List.copyOf(experimentIds);
        runIds = List.copyOf(runIds);
        notes = List.copyOf(notes);
    }
}
