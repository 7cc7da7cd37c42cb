package dev.holdfast.catalog.watch;

import java.util.List;
import java.util.Map;

/// What was measured of a history.
///
/// @param learned the margin of each column that was learned; empty unless that was asked for
/// @param pairs from how many pairs of windows
/// @param leftOut columns that only one of the files has
/// @param trials one for each of the settings that were tried, in their order
public record MeasuredHistory(
        Map<String, Double> learned, int pairs, List<String> leftOut, List<Trial> trials) {
    public MeasuredHistory {
        learned = Map.copyOf(learned);
        leftOut = List.copyOf(leftOut);
        trials = List.copyOf(trials);
    }

    /// The windows of the history in order of time, and windows drawn at random from the reference, by one margin.
    public record Trial(List<WindowComparison> windows, List<WindowComparison> splits) {
        public Trial {
            windows = List.copyOf(windows);
            splits = List.copyOf(splits);
        }
    }
}
