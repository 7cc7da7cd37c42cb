package dev.holdfast.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Categories as a band sees them: the frequent ones each for itself; where there are very many, the rare ones of the reference spread over a few
/// groups and all unseen ones in one.
final class CategoryGroups {
    private static final int MOST = 1_000;
    private static final int ALONE = 700;

    private final Shares shares;
    private final double[] pooled;
    private final boolean[] first;
    private final double half;

    private CategoryGroups(long[] reference, long n, long[] current, long m) {
        shares = Shares.ofCounts(reference, n, current, m);
        pooled = new double[reference.length];
        for (int group = 0; group < pooled.length; group++)
            pooled[group] = (reference[group] + (double) current[group]) / ((double) n + m);
        first = new boolean[pooled.length];
        half = halve();
    }

    static CategoryGroups of(CategoryTable table) {
        int groups = Math.min(table.size(), MOST);
        var reference = new long[groups];
        var current = new long[groups];
        int[] byFrequency =
                IntStream.range(0, table.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        (Integer i) -> -table.reference[i] - table.current[i]))
                        .mapToInt(i -> i)
                        .toArray();
        for (int rank = 0; rank < byFrequency.length; rank++) {
            int category = byFrequency[rank];
            int group = table.size() <= MOST ? rank : group(rank, table.reference[category] == 0);
            reference[group] += table.reference[category];
            current[group] += table.current[category];
        }
        return new CategoryGroups(reference, table.referenceTotal(), current, table.currentTotal());
    }

    private static int group(int rank, boolean unseen) {
        if (rank < ALONE) return rank;
        return unseen ? MOST - 1 : ALONE + rank % (MOST - 1 - ALONE);
    }

    int size() {
        return pooled.length;
    }

    Shares shares() {
        return shares;
    }

    /// The shares of both windows together, one per group.
    double[] pooled() {
        return pooled.clone();
    }

    /// The share of the half that gains, as near to one half as whole categories allow.
    double half() {
        return half;
    }

    /// A change of total variation 1 that moves every category of a half by the same part.
    double[] direction() {
        var direction = new double[pooled.length];
        for (int group = 0; group < pooled.length; group++)
            direction[group] =
                    first[group]
                            ? pooled[group] / half
                            : -pooled[group] / Math.max(1 - half, 1e-12);
        return direction;
    }

    private double halve() {
        double taken = 0;
        for (int group = 0; group < pooled.length; group++) {
            if (group > 0 && taken + pooled[group] > 0.5) continue;
            first[group] = true;
            taken += pooled[group];
        }
        return taken;
    }
}
