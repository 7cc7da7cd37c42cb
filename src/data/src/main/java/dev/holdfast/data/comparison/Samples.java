package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.Sample;
import dev.holdfast.stats.Bins;
import dev.holdfast.stats.CategoryTable;
import dev.holdfast.stats.CumulativeShares;
import dev.holdfast.stats.SamplePair;
import dev.holdfast.stats.SortedSample;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What figures need of a column: never more than a few hundred numbers, however many rows there are.
final class Samples {
    private static final int POINTS = 200;
    private static final int CATEGORIES = 20;

    private Samples() {}

    static Sample ofNumbers(NumericColumn before, NumericColumn now, @Nullable SamplePair pair) {
        var facts = facts(before);
        var factsNow = facts(now);
        if (pair == null)
            return new Sample(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    facts, factsNow);
        double[] edges = FigureEdges.of(before.values(), now.values());
        var shares = Bins.between(edges, before.values(), now.values()).shares();
        var cumulative = CumulativeShares.of(pair, POINTS);
        return new Sample(
                list(edges),
                list(shares.reference()),
                list(shares.current()),
                list(cumulative.points()),
                list(cumulative.reference()),
                list(cumulative.current()),
                List.of(),
                facts,
                factsNow);
    }

    static Sample ofCategories(CategoryTable table, CategoryColumn before, CategoryColumn now) {
        double n = Math.max(1, table.referenceTotal());
        double m = Math.max(1, table.currentTotal());
        int[] ranked =
                IntStream.range(0, table.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        i -> -table.reference(i) / n - table.current(i) / m))
                        .mapToInt(i -> i)
                        .toArray();
        boolean more = ranked.length > CATEGORIES + 1;
        int shown = more ? CATEGORIES : ranked.length;
        var names = new ArrayList<String>();
        var left = new ArrayList<Double>();
        var right = new ArrayList<Double>();
        for (int rank = 0; rank < shown; rank++) {
            names.add(table.categories().get(ranked[rank]));
            left.add(table.reference(ranked[rank]) / n);
            right.add(table.current(ranked[rank]) / m);
        }
        if (more) {
            names.add(Sample.OTHER);
            left.add(Math.max(0, 1 - left.stream().mapToDouble(d -> d).sum()));
            right.add(Math.max(0, 1 - right.stream().mapToDouble(d -> d).sum()));
        }
        return new Sample(
                List.of(),
                left,
                right,
                List.of(),
                List.of(),
                List.of(),
                names,
                facts(before),
                facts(now));
    }

    private static Map<String, Double> facts(CategoryColumn column) {
        var facts = new TreeMap<String, Double>();
        facts.put("used", (double) column.used());
        facts.put("distinct", (double) column.counts().size());
        return facts;
    }

    private static Map<String, Double> facts(NumericColumn column) {
        var facts = new TreeMap<String, Double>();
        SortedSample values = column.values();
        facts.put("used", (double) values.size());
        facts.put("infinite", (double) column.infinite());
        facts.put("distinct", (double) values.distinct());
        if (values.isEmpty()) return facts;
        facts.put("mean", values.mean());
        facts.put("sd", values.standardDeviation());
        facts.put("min", values.minimum());
        facts.put("p05", values.quantile(0.05));
        facts.put("p25", values.quantile(0.25));
        facts.put("median", values.quantile(0.5));
        facts.put("p75", values.quantile(0.75));
        facts.put("p95", values.quantile(0.95));
        facts.put("max", values.maximum());
        return facts;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
