package dev.holdfast.stats.stream;

import java.util.List;

/// Where a detector raised its flags.
///
/// @param drifts places of the values, counted from 0, that ended in a drift
/// @param warnings places that ended in the warning zone
public record StreamFindings(List<Integer> drifts, List<Integer> warnings) {
    public StreamFindings {
        drifts = List.copyOf(drifts);
        warnings = List.copyOf(warnings);
    }
}
