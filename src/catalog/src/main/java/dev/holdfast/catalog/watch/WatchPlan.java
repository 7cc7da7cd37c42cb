package dev.holdfast.catalog.watch;

import dev.holdfast.catalog.check.CheckSettings;

import java.util.List;

/// How a history is cut into windows and what each is held against.
///
/// @param chunk `size:N`, `number:N` or `period:P` (H, D, W, M, Q, Y)
/// @param time the column of times, or empty to keep the order of the files
/// @param against one or more of `fixed`, `previous`, `rolling:N`, `season:month`, `season:weekday` and `season:hour`; asked twice counts once
/// @param segments columns whose values are segments, or rules such as `amount>1000`
/// @param learned whether margins are learned from pairs of windows of the reference
/// @param season what makes two windows of the reference a pair: month, weekday or hour; empty for windows that follow each other
/// @param splits how many windows to draw at random from the reference, where nothing can have changed
/// @param settings one for each margin to try
public record WatchPlan(
        String chunk,
        String time,
        List<String> against,
        List<String> segments,
        boolean learned,
        String season,
        int splits,
        List<CheckSettings> settings) {
    public WatchPlan {
        against = against.stream().distinct().toList();
        segments = segments.stream().distinct().toList();
        settings = List.copyOf(settings);
    }
}
