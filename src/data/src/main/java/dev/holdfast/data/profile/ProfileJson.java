package dev.holdfast.data.profile;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.data.ValueCount;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.table.Table;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What `holdfast profile --json` prints: the dataset, each column, and how columns go together. Numbers that are not finite are
/// written as text.
public record ProfileJson(Table table, Schema schema) {
    private static final int MOST_CATEGORIES = 200;
    private static final double ALMOST = 0.95;

    public String write(Progress progress) {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Map<String, @Nullable String[]> categories = new LinkedHashMap<>();
        Tally tally = new Tally(table.rows());
        long done = 0;
        for (Column column : schema.columns()) {
            progress.check();
            int place = table.place(column.name());
            if (column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER) {
                double[] values = table.numbers(place);
                NumberFacts facts = NumberFacts.of(values);
                columns.put(column.name(), number(facts));
                tally.add(facts.missing(), facts.distinct(), mostFrequent(values));
                numbers.put(column.name(), finite(values));
            } else {
                Map<String, Long> counts = table.counts(place);
                CategoryFacts facts = CategoryFacts.of(table.rows(), counts);
                columns.put(column.name(), category(facts));
                long top = facts.top().isEmpty() ? 0 : facts.top().getFirst().rows();
                tally.add(facts.missing(), facts.distinct(), top);
                if (facts.distinct() <= MOST_CATEGORIES)
                    categories.put(column.name(), table.texts(place));
            }
            progress.report(++done, schema.columns().size(), "columns", "Profiling");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", "profile");
        all.put("dataset_level", tally.told(table.duplicates(), table.emptyRows()));
        all.put("columns", columns);
        all.put("correlations", Correlations.of(numbers, categories));
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static double[] finite(double[] values) {
        double[] finite = values.clone();
        for (int i = 0; i < finite.length; i++)
            if (Double.isInfinite(finite[i])) finite[i] = Double.NaN;
        return finite;
    }

    private static long mostFrequent(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) sorted[i] += 0.0;
        Arrays.sort(sorted);
        long most = 0;
        for (int i = 0, from = 0; i <= sorted.length; i++)
            if (i == sorted.length || sorted[i] != sorted[from]) {
                if (from < i && !Double.isNaN(sorted[from])) most = Math.max(most, i - from);
                from = i;
            }
        return most;
    }

    private static Map<String, Object> number(NumberFacts facts) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "num");
        told.put("count", facts.rows());
        told.put("missing", facts.missing());
        told.put(
                "missing_share", facts.rows() == 0 ? 0.0 : (double) facts.missing() / facts.rows());
        told.put("infinite", facts.infinite());
        told.put("used", facts.used());
        if (facts.used() == 0) return told;
        told.put("distinct", facts.distinct());
        told.put("zeros", facts.zeros());
        told.put("negatives", facts.negatives());
        told.put("min", facts.minimum());
        told.put("max", facts.maximum());
        told.put("mean", facts.mean());
        told.put("sum", facts.sum());
        told.put("std_sample", facts.standardDeviation());
        told.put("std_population", Math.sqrt(facts.populationVariance()));
        told.put("variance_sample", facts.variance());
        told.put("mad_median", facts.medianDeviation());
        told.put("iqr", facts.interquartileRange());
        told.put("skew_biased", facts.moments().skew());
        told.put("skew_unbiased", facts.moments().unbiasedSkew());
        told.put("kurtosis_excess_biased", facts.moments().kurtosis());
        told.put("kurtosis_excess_unbiased", facts.moments().unbiasedKurtosis());
        told.put("quantiles_linear_type7", facts.quantiles());
        told.put("outliers_iqr_1_5", facts.outliers());
        if (!facts.bins().empty())
            told.put(
                    "histogram10",
                    Map.of("counts", facts.bins().counts(), "edges", facts.bins().edges()));
        return told;
    }

    private static Map<String, Object> category(CategoryFacts facts) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "cat");
        told.put("count", facts.rows());
        told.put("missing", facts.missing());
        told.put(
                "missing_share", facts.rows() == 0 ? 0.0 : (double) facts.missing() / facts.rows());
        told.put("used", facts.rows() - facts.missing());
        told.put("distinct", facts.distinct());
        told.put("top", facts.top().stream().map(ProfileJson::value).toList());
        told.put("entropy_bits", facts.entropyBits());
        told.put("min_length", facts.shortest());
        told.put("max_length", facts.longest());
        return told;
    }

    private static Map<String, Object> value(ValueCount count) {
        return Map.of("value", count.value(), "count", count.rows());
    }

    /// Counts over the columns.
    private static final class Tally {
        private final long rows;
        private long columns;
        private long empty;
        private long constant;
        private long almost;
        private long missing;

        Tally(long rows) {
            this.rows = rows;
        }

        void add(long missingCells, long distinct, long top) {
            columns++;
            missing += missingCells;
            if (missingCells == rows) empty++;
            if (distinct <= 1) constant++;
            if (rows > 0 && (double) top / rows >= ALMOST) almost++;
        }

        Map<String, Object> told(long duplicates, long emptyRows) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("rows", rows);
            told.put("columns", columns);
            told.put("duplicated_rows_beyond_first", duplicates);
            told.put("empty_rows", emptyRows);
            told.put("empty_columns", empty);
            told.put("constant_columns(nunique<=1)", constant);
            told.put("almost_constant_columns(top share>=0.95)", almost);
            told.put("missing_cells", missing);
            return told;
        }
    }
}
