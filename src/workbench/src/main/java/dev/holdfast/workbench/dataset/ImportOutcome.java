package dev.holdfast.workbench.dataset;

import dev.holdfast.catalog.data.DatasetVersion;

import java.util.List;

/// The version a file became, or the version that already held the same content. `notes` say what was left out of this file or
/// changed on the way in, also when its content was here already: two files may hold the same rows and differ in what is broken.
public record ImportOutcome(DatasetVersion version, boolean alreadyHere, List<String> notes) {
    public ImportOutcome {
        notes = List.copyOf(notes);
    }
}
