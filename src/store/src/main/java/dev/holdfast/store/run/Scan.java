package dev.holdfast.store.run;

import dev.holdfast.catalog.run.CellTest;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunKey;

import org.jspecify.annotations.Nullable;

import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/// Which rows of one segment a filter keeps. Texts are tested once for each different text, not for each row.
final class Scan {
    private final ColumnSource columns;
    private final int rows;

    /// Hands out the columns of one segment.
    interface ColumnSource {
        @Nullable Cells column(RunKey key);
    }

    Scan(ColumnSource columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    long[] kept(RunFilter filter) {
        return switch (filter) {
            case RunFilter.And(var parts) -> {
                long[] bits = Bits.all(rows);
                for (RunFilter part : parts) bits = Bits.and(bits, kept(part));
                yield bits;
            }
            case RunFilter.Or(var parts) -> {
                long[] bits = Bits.none(rows);
                for (RunFilter part : parts) bits = Bits.or(bits, kept(part));
                yield bits;
            }
            case RunFilter.Not(var part) -> Bits.without(Bits.all(rows), kept(part));
            case RunFilter.Missing(var key) -> Bits.without(Bits.all(rows), present(key));
            case RunFilter.Compare compare ->
                    switch (columns.column(compare.key())) {
                        case null -> Bits.none(rows);
                        case NumberCells numbers -> test(numbers, CellTest.onNumber(compare));
                        case TextCells texts -> test(texts, CellTest.onText(compare));
                    };
            case RunFilter.In in ->
                    switch (columns.column(in.key())) {
                        case null -> Bits.none(rows);
                        case NumberCells numbers -> test(numbers, CellTest.onNumber(in));
                        case TextCells texts -> test(texts, CellTest.onText(in));
                    };
        };
    }

    private long[] present(RunKey key) {
        return switch (columns.column(key)) {
            case null -> Bits.none(rows);
            case NumberCells numbers -> numbers.present();
            case TextCells texts -> test(texts, _ -> true);
        };
    }

    private static long[] test(NumberCells cells, DoublePredicate test) {
        double[] values = cells.values();
        long[] kept = Bits.none(values.length);
        for (int row = 0; row < values.length; row++)
            if (test.test(values[row])) Bits.set(kept, row);
        return Bits.and(kept, cells.present());
    }

    private static long[] test(TextCells cells, Predicate<String> test) {
        boolean[] passes = new boolean[cells.distinct()];
        for (int code = 0; code < passes.length; code++) passes[code] = test.test(cells.text(code));
        long[] kept = Bits.none(cells.rows());
        for (int row = 0; row < cells.rows(); row++) {
            int code = cells.code(row);
            if (code >= 0 && passes[code]) Bits.set(kept, row);
        }
        return kept;
    }
}
