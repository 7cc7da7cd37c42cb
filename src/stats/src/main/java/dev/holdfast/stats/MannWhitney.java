package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The Mann–Whitney U test. The statistic is the reference's U. Exact when a sample has at most 8 values (the other at most
/// 1,000) and none is tied, else the normal
/// approximation with correction for ties and continuity.
public record MannWhitney(Alternative alternative) {
    /// What the reference is, compared with the current window, when the null hypothesis is false.
    public enum Alternative {
        TWO_SIDED,
        LESS,
        GREATER
    }

    private static final int EXACT_UP_TO = 8;

    /// Counting arrangements grows with the square of the larger sample; beyond this the normal approximation stands.
    private static final int COUNTED_UP_TO = 1_000;

    public static MannWhitney withDefaults() {
        return new MannWhitney(Alternative.TWO_SIDED);
    }

    /// @throws IllegalArgumentException when a sample is empty
    public TestResult between(SortedSample reference, SortedSample current) {
        if (reference.isEmpty() || current.isEmpty())
            throw new IllegalArgumentException("Mann–Whitney needs a value on both sides");
        var ranks = new Ranks(reference, current);
        double n = reference.size();
        double m = current.size();
        double u = ranks.referenceSum() - n * (n + 1) / 2;
        double other = n * m - u;
        double extreme =
                switch (alternative) {
                    case GREATER -> u;
                    case LESS -> other;
                    case TWO_SIDED -> Math.max(u, other);
                };
        boolean exact =
                Math.min(n, m) <= EXACT_UP_TO && Math.max(n, m) <= COUNTED_UP_TO && ranks.ties == 0;
        double tail =
                exact
                        ? exactTail((int) n, (int) m, extreme)
                        : normalTail(n, m, extreme, ranks.ties);
        return new TestResult(
                u, Math.clamp(alternative == Alternative.TWO_SIDED ? 2 * tail : tail, 0, 1));
    }

    private static double normalTail(double n, double m, double u, double ties) {
        double all = n + m;
        double spread = Math.sqrt(n * m / 12 * (all + 1 - ties / (all * (all - 1))));
        double z = (u - n * m / 2 - 0.5) / spread;
        return z == Double.NEGATIVE_INFINITY
                ? 1
                : NormalDistribution.of(0, 1).survivalProbability(z);
    }

    /// Counts the arrangements with each U: adding the values one after the other.
    private static double exactTail(int n, int m, double u) {
        int few = Math.min(n, m);
        int many = Math.max(n, m);
        var ways = new double[few + 1][few * many + 1];
        ways[0][0] = 1;
        for (int last = 1; last <= few + many; last++)
            for (int taken = Math.min(few, last); taken >= 1; taken--) {
                int add = last - taken;
                if (add > many) continue;
                for (int sum = few * many; sum >= add; sum--)
                    ways[taken][sum] += ways[taken - 1][sum - add];
            }
        double all = Shares.sum(ways[few]);
        double tail = 0;
        for (int sum = (int) u; sum < ways[few].length; sum++) tail += ways[few][sum];
        return tail / all;
    }
}
