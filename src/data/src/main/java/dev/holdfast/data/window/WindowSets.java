package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.watch.WatchPlan;
import dev.holdfast.catalog.watch.WindowComparison;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Which rows are compared with which.
record WindowSets(History history, WatchPlan plan, Segments segments) {
    private static final int FEWEST_PAIRS = 5;

    /// Windows after the reference, each against each reference, each segment.
    List<Sets> windows() {
        List<Sets> sets = new ArrayList<>();
        List<Segment> parts = segments.of(plan.segments());
        List<Chunk> windows = history.windows();
        List<ReferenceChoice> choices =
                plan.against().stream().map(ReferenceChoice::parse).toList();
        for (int place = history.ofReference(); place < windows.size(); place++) {
            Chunk window = windows.get(place);
            RowSet now = history.rows(place);
            for (int c = 0; c < choices.size(); c++) {
                RowSet before = choices.get(c).of(history, place);
                for (Segment part : parts)
                    sets.add(
                            new Sets(
                                    window.key(),
                                    window.start(),
                                    window.end(),
                                    plan.against().get(c),
                                    part.name(),
                                    history.isReference(before)
                                            ? history.reference(part)
                                            : part.of(before),
                                    part.of(now)));
            }
        }
        return sets;
    }

    /// Windows drawn at random from the reference, as long as those after it, each against the rest: nothing has changed between them.
    List<Sets> splits() {
        List<Sets> sets = new ArrayList<>();
        int size = Math.min(usualRows(), history.reference().size() / 2);
        SplittableRandom random = new SplittableRandom(plan.settings().getFirst().seed());
        for (int i = 1; i <= plan.splits(); i++) {
            RowSet[] split = history.reference().split(size, random);
            sets.add(
                    new Sets(
                            "random %d".formatted(i),
                            null,
                            null,
                            "the rest of the reference",
                            WindowComparison.ALL,
                            split[1],
                            split[0]));
        }
        return sets;
    }

    private int usualRows() {
        List<Chunk> after =
                history.windows().subList(history.ofReference(), history.windows().size());
        int[] rows = after.stream().mapToInt(Chunk::rows).sorted().toArray();
        return rows[rows.length / 2];
    }

    /// Pairs of windows of the reference: of the same season, or following each other.
    ///
    /// @throws Trouble when there are too few to learn from
    List<Sets> pairs() {
        int[] seasons =
                plan.season().isEmpty() ? null : history.seasons(Season.parse(plan.season()));
        List<Sets> pairs = new ArrayList<>();
        for (int first = 0; first < history.ofReference(); first++)
            for (int second = first + 1; second < history.ofReference(); second++)
                if (paired(first, second, seasons)) pairs.add(pair(first, second));
        if (pairs.size() >= FEWEST_PAIRS) return pairs;
        throw new Trouble(
                "Could not learn margins from the reference.",
                "It has %d pairs of windows to compare, and %d are needed."
                        .formatted(pairs.size(), FEWEST_PAIRS),
                "Give a longer reference, cut smaller windows, or name another season.");
    }

    private boolean paired(int first, int second, int @Nullable [] seasons) {
        return seasons == null
                ? second == first + 1
                : seasons[history.first(first)] == seasons[history.first(second)];
    }

    private Sets pair(int first, int second) {
        List<Chunk> windows = history.windows();
        return new Sets(
                windows.get(second).key(),
                null,
                null,
                windows.get(first).key(),
                WindowComparison.ALL,
                history.rows(first),
                history.rows(second));
    }
}
