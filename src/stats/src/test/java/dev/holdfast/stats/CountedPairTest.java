package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class CountedPairTest {
    private static final SortedSample FEW = whole(1, 4_000, 60, 0);
    private static final SortedSample MOVED = whole(2, 3_000, 60, 7);

    private static SortedSample whole(long seed, int rows, int values, int moved) {
        var random = new SplittableRandom(seed);
        return SortedSample.of(random.ints(rows, moved, moved + values).asDoubleStream().toArray());
    }

    private static SortedSample normal(long seed, int rows, double moved) {
        var random = new SplittableRandom(seed);
        return SortedSample.of(
                IntStream.range(0, rows).mapToDouble(_ -> random.nextGaussian() + moved).toArray());
    }

    private static CountedPair.Moments moments(SortedSample sample) {
        return new CountedPair.Moments(sample.mean(), sample.standardDeviation());
    }

    private static CountedPair counted(SortedSample before, SortedSample now, double... upTo) {
        var bins = new ArrayList<CountedPair.Bin>();
        double last = Double.NEGATIVE_INFINITY;
        for (double edge : upTo) {
            double[] values = Arrays.stream(before.values).filter(x -> x <= edge).toArray();
            double[] all =
                    java.util.stream.DoubleStream.concat(
                                    Arrays.stream(values),
                                    Arrays.stream(now.values).filter(x -> x <= edge))
                            .sorted()
                            .toArray();
            double above = last;
            double[] inside = Arrays.stream(all).filter(x -> x > above).toArray();
            if (inside.length > 0)
                bins.add(
                        new CountedPair.Bin(
                                inside[0],
                                inside[inside.length - 1],
                                content(before, above, edge),
                                content(now, above, edge)));
            last = edge;
        }
        return CountedPair.of(bins, moments(before), moments(now));
    }

    private static CountedPair.Content content(SortedSample sample, double above, double upTo) {
        double[] inside =
                Arrays.stream(sample.values).filter(x -> x > above && x <= upTo).toArray();
        return new CountedPair.Content(
                inside.length, Arrays.stream(inside).average().orElse(Double.NaN));
    }

    private static CountedPair.Content all(long count, double mean) {
        return new CountedPair.Content(count, mean);
    }

    @Test
    void oneBinAValueLosesNothing() {
        var pair = SamplePair.of(FEW, MOVED);
        var counts = counted(FEW, MOVED, IntStream.range(0, 70).asDoubleStream().toArray());
        assertThat(counts.wasserstein()).isCloseTo(new Wasserstein().between(pair), within(1e-12));
        assertThat(counts.signed()).isCloseTo(NumericShift.signed(FEW, MOVED), within(1e-12));
        var shift = NumericShift.withDefaults();
        var exact = shift.between(pair, 0.1);
        var fromCounts = shift.between(counts, 0.1);
        assertThat(fromCounts.value()).isCloseTo(exact.value(), within(1e-9));
        assertThat(fromCounts.low()).isCloseTo(exact.low(), within(1e-9));
        assertThat(fromCounts.high()).isCloseTo(exact.high(), within(1e-9));
        assertThat(fromCounts.pValue()).isCloseTo(exact.pValue(), within(1e-9));
        assertThat(fromCounts.minimumDetectable()).isEqualTo(exact.minimumDetectable());
    }

    @Test
    void aFineGridIsNearTheSamples() {
        var before = normal(3, 20_000, 0);
        var now = normal(4, 20_000, 0.2);
        double[] edges =
                IntStream.rangeClosed(1, 500)
                        .mapToDouble(i -> before.quantile(i / 500.0))
                        .toArray();
        edges[edges.length - 1] = Math.max(before.maximum(), now.maximum());
        var shift = NumericShift.withDefaults();
        var exact = shift.between(SamplePair.of(before, now), 0.1);
        var binned = shift.between(counted(before, now, edges), 0.1);
        assertThat(binned.distance()).isCloseTo(exact.distance(), within(1e-4));
        assertThat(binned.low()).isCloseTo(exact.low(), within(5e-3));
        assertThat(binned.high()).isCloseTo(exact.high(), within(5e-3));
    }

    @Test
    void constantWindowsKeepTheirMeaning() {
        var one = SortedSample.of(5, 5, 5, 5);
        var other = SortedSample.of(6, 6, 6, 6);
        var same = counted(one, one, 5);
        assertThat(NumericShift.withDefaults().between(same, 0.1))
                .isEqualTo(NumericShift.withDefaults().between(one, one, 0.1));
        assertThat(counted(one, other, 5, 6).scale()).isEqualTo(NumericShift.scale(one, other));
    }

    @Test
    void moreRowsThanAnArrayHoldsAreFine() {
        var bins =
                List.of(
                        new CountedPair.Bin(0, 0, all(5_000_000_000L, 0), all(5_000_000_000L, 0)),
                        new CountedPair.Bin(1, 1, all(5_000_000_000L, 1), all(4_000_000_000L, 1)));
        var shift =
                NumericShift.withDefaults()
                        .between(
                                CountedPair.of(
                                        bins,
                                        new CountedPair.Moments(0.5, 0.5),
                                        new CountedPair.Moments(4 / 9.0, 0.497)),
                                0.1);
        assertThat(shift.value()).isCloseTo(1 / 9.0, within(1e-4));
        assertThat(shift.high() - shift.low()).isLessThan(1e-3);
    }

    @Test
    void binsThatTouchAndEmptyWindowsAreRefused() {
        var moments = new CountedPair.Moments(1, 1);
        var three = all(3, 0.5);
        var bin = new CountedPair.Bin(0, 1, three, three);
        assertThatThrownBy(() -> CountedPair.of(List.of(bin, bin), moments, moments))
                .hasMessageContaining("above the bin before");
        assertThatThrownBy(() -> CountedPair.of(List.of(), moments, moments))
                .hasMessageContaining("without values");
        assertThatThrownBy(() -> new CountedPair.Bin(2, 1, three, three))
                .hasMessageContaining("no bin");
    }

    @Test
    void edgesFromRanksAreThoseOfTheSample() {
        for (int rows : new int[] {1, 2, 9, 10, 11, 997, 4_000}) {
            for (var sample : List.of(normal(rows, rows, 0), whole(rows, rows, 7, 0))) {
                var bins = QuantileBins.deciles();
                long[] ranks = bins.ranks(sample.size());
                assertThat(
                                bins.innerEdges(
                                        sample.size(),
                                        rank -> {
                                            assertThat(ranks).contains(rank);
                                            return sample.at((int) rank);
                                        }))
                        .isEqualTo(bins.innerEdges(sample));
            }
        }
    }
}
