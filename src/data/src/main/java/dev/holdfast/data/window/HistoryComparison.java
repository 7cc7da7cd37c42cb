package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.watch.MeasuredHistory;
import dev.holdfast.catalog.watch.WatchPlan;
import dev.holdfast.catalog.watch.WindowComparison;
import dev.holdfast.data.comparison.ColumnComparator;
import dev.holdfast.data.table.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Replays a history: compares each window after the reference with what it is held against, segment by segment, and windows drawn at random from the
/// reference with the rest of it. One column is in memory as numbers at a time.
///
/// @param columns those to compare, with their types
public record HistoryComparison(WatchPlan plan, List<Column> columns) {
    /// @param analysis one table or several of the same columns, such as files of one month each
    /// @throws Trouble when the plan does not fit the tables
    public MeasuredHistory of(Table reference, List<Table> analysis, Progress progress) {
        History history =
                new History(
                        WindowTable.of(reference, plan.time()),
                        WindowTable.of(analysis, plan.time()),
                        Chunking.parse(plan.chunk()));
        List<Column> both = columns.stream().filter(c -> history.has(c.name())).toList();
        if (both.isEmpty())
            throw new Trouble(
                    "There is nothing to replay.",
                    "The files have no column in common that can be compared.",
                    "Check the files and the schema.");
        WindowSets sets = new WindowSets(history, plan, new Segments(history, columns));
        return new Replay(history, sets, both, progress).measured();
    }

    /// The work on one history.
    private final class Replay {
        private final History history;
        private final List<Sets> windows;
        private final List<Sets> splits;
        private final List<Sets> pairs;
        private final List<Column> both;
        private final Progress progress;
        private final List<List<List<ColumnComparison>>> ofWindows = new ArrayList<>();
        private final List<List<List<ColumnComparison>>> ofSplits = new ArrayList<>();
        private final Map<String, Double> learned = new HashMap<>();

        Replay(History history, WindowSets sets, List<Column> both, Progress progress) {
            this.history = history;
            this.windows = sets.windows();
            this.splits = sets.splits();
            this.pairs = plan.learned() ? sets.pairs() : List.of();
            this.both = both;
            this.progress = progress;
        }

        MeasuredHistory measured() {
            for (int trial = 0; trial < plan.settings().size(); trial++) {
                ofWindows.add(new ArrayList<>());
                ofSplits.add(new ArrayList<>());
            }
            for (int done = 0; done < both.size(); done++) {
                progress.check();
                progress.report(done, both.size(), "columns", "Replaying");
                column(both.get(done));
            }
            List<MeasuredHistory.Trial> trials = new ArrayList<>();
            for (int trial = 0; trial < plan.settings().size(); trial++)
                trials.add(
                        new MeasuredHistory.Trial(
                                told(windows, ofWindows.get(trial)),
                                told(splits, ofSplits.get(trial))));
            return new MeasuredHistory(learned, pairs.size(), leftOut(), trials);
        }

        private List<String> leftOut() {
            return columns.stream().filter(c -> !both.contains(c)).map(Column::name).toList();
        }

        private void column(Column column) {
            HistoryColumn cells = HistoryColumn.of(column, history);
            if (!pairs.isEmpty()) learn(column, cells);
            for (int trial = 0; trial < plan.settings().size(); trial++) {
                CheckSettings settings = settings(plan.settings().get(trial), column);
                ofWindows.get(trial).add(compared(cells, windows, settings));
                ofSplits.get(trial).add(compared(cells, splits, settings));
            }
        }

        private void learn(Column column, HistoryColumn cells) {
            List<ColumnComparison> seen = compared(cells, pairs, plan.settings().getFirst());
            double margin = LearnedMargin.withDefaults().of(seen);
            if (!Double.isNaN(margin)) learned.put(column.name(), margin);
        }

        /// A learned margin only widens: what moves by less than the usual margin does not matter anyway.
        private CheckSettings settings(CheckSettings settings, Column column) {
            Double margin = learned.get(column.name());
            double usual =
                    column.type().numeric() ? settings.numericMargin() : settings.categoryMargin();
            return margin == null || margin <= usual
                    ? settings
                    : settings.withMargin(column.name(), margin);
        }

        private List<ColumnComparison> compared(
                HistoryColumn cells, List<Sets> sets, CheckSettings settings) {
            ColumnComparator comparator = ColumnComparator.withoutFigures(settings);
            ColumnComparison[] found = new ColumnComparison[sets.size()];
            IntStream.range(0, found.length)
                    .parallel()
                    .forEach(
                            i -> {
                                progress.check();
                                Sets set = sets.get(i);
                                found[i] = cells.compare(comparator, set.reference(), set.window());
                            });
            return Arrays.asList(found);
        }

        /// From columns × windows to windows × columns.
        private List<WindowComparison> told(
                List<Sets> sets, List<List<ColumnComparison>> byColumn) {
            List<WindowComparison> told = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                int place = i;
                told.add(sets.get(i).told(byColumn.stream().map(c -> c.get(place)).toList()));
            }
            return told;
        }
    }
}
