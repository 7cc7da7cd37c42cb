package dev.holdfast.data.profile;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.column.ContentHash;
import dev.holdfast.data.table.InParallel;
import dev.holdfast.data.table.Table;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Profiles a table: each column on its own, several at a time.
public record Profiler(int threads) {
    private static final int WIDE = 250;
    private static final long CELLS = 10_000_000;

    public Profile of(Table table, Schema schema, Progress progress) {
        List<ColumnProfile> columns =
                schema.columns().size() > WIDE && table.rows() < 1_000_000
                        ? wide(table, schema, progress)
                        : each(table, schema, progress);
        return new Profile(table.rows(), table.duplicates(), columns);
    }

    /// Many columns at a time: a query per column would read the file's metadata anew for each.
    private static List<ColumnProfile> wide(Table table, Schema schema, Progress progress) {
        int width = schema.columns().size();
        List<ColumnProfile> profiles = new ArrayList<>();
        int step = (int) Math.clamp(CELLS / Math.max(1, table.rows()), WIDE, 1000);
        for (int start = 0; start < width; start += step) {
            progress.check();
            progress.report(start, width, "columns", "Profiling");
            List<Object> cells = table.range(start, Math.min(width, start + step));
            for (int i = 0; i < cells.size(); i++)
                profiles.add(column(schema.columns().get(start + i), cells.get(i)));
        }
        return profiles;
    }

    private static ColumnProfile column(Column column, Object cells) {
        if (cells instanceof double[] values)
            return column.type().temporal()
                    ? times(column, NumberFacts.of(values))
                    : numbers(column, NumberFacts.of(values));
        Map<String, Long> counts = new HashMap<>();
        @Nullable String[] texts = (String[]) cells;
        for (String text : texts) if (text != null) counts.merge(text, 1L, Long::sum);
        return texts(column, CategoryFacts.of(texts.length, counts));
    }

    private List<ColumnProfile> each(Table table, Schema schema, Progress progress) {
        return new InParallel(threads, "Profiling")
                .over(schema.columns(), table, (own, column) -> column(own, column), progress);
    }

    private static ColumnProfile column(Table table, Column column) {
        int place = table.place(column.name());
        return switch (column.type()) {
            case NUMBER, INTEGER -> numbers(column, NumberFacts.of(table.numbers(place)));
            case DATE, TIMESTAMP -> times(column, NumberFacts.of(table.numbers(place)));
            case CATEGORY, TEXT, BOOLEAN ->
                    texts(column, CategoryFacts.of(table.rows(), table.counts(place)));
        };
    }

    private static ColumnProfile numbers(Column column, NumberFacts facts) {
        boolean none = facts.used() == 0;
        return new ColumnProfile(
                column,
                facts.rows(),
                facts.missing(),
                facts.infinite(),
                facts.distinct(),
                none ? null : facts.minimum(),
                none ? null : facts.maximum(),
                none ? null : facts.mean(),
                finite(facts.standardDeviation()),
                finite(facts.moments().skew()),
                finite(facts.moments().kurtosis()),
                facts.quantiles(),
                List.of(),
                facts.bins().empty() ? null : facts.bins().histogram(),
                null,
                null);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static ColumnProfile times(Column column, NumberFacts facts) {
        boolean none = facts.used() == 0;
        return new ColumnProfile(
                column,
                facts.rows(),
                facts.missing(),
                0,
                facts.distinct(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                none ? null : iso(column.type(), facts.minimum()),
                none ? null : iso(column.type(), facts.maximum()));
    }

    private static String iso(ColumnType type, double micros) {
        if (type == ColumnType.DATE)
            return LocalDate.ofEpochDay(Math.floorDiv((long) micros, 86_400_000_000L)).toString();
        return ContentHash.isoTime((long) micros);
    }

    private static ColumnProfile texts(Column column, CategoryFacts facts) {
        return new ColumnProfile(
                column,
                facts.rows(),
                facts.missing(),
                0,
                facts.distinct(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                facts.top(),
                null,
                null,
                null);
    }
}
