package dev.holdfast.catalog.run;

import java.util.List;

/// The experiments found in a tracker's folder or file, and in `notes` a sentence for everything that was left out.
public record FoundRuns(List<FoundExperiment> experiments, List<String> notes) {
    public FoundRuns {
        experiments = List.copyOf(experiments);
        notes = List.copyOf(notes);
    }
}
