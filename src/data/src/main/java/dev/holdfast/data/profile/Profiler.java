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
import java.util.List;
import java.util.Map;

/// Profiles a table: each column on its own, several at a time.
public record Profiler(int threads) {
    public Profile of(Table table, Schema schema, Progress progress) {
        List<ColumnProfile> columns =
                new InParallel(threads, "Profiling")
                        .over(
                                schema.columns(),
                                table,
                                (own, column) -> column(own, column),
                                progress);
        return new Profile(table.rows(), table.duplicates(), columns);
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
