package dev.holdfast.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Adjusts the p-values of one family of tests: those at most α after it may be rejected. The first two bound the chance of a single false alarm,
/// the last two the expected share of false ones among all alarms.
public enum FamilyCorrection {
    /// p m: safe whatever the tests share, and the strictest.
    BONFERRONI,
    /// Step-down (Holm, 1979): as safe, never less powerful.
    HOLM,
    /// Step-up (Benjamini and Hochberg, 1995), for tests that are independent or agree.
    BENJAMINI_HOCHBERG,
    /// The same over 1 + 1/2 + … + 1/m (Benjamini and Yekutieli, 2001), whatever the tests share.
    BENJAMINI_YEKUTIELI;

    /// Adjusted values in the given order, at most 1. NaN stands for a test that could not be made: it stays NaN and does not count.
    public double[] adjusted(double... pValues) {
        int[] ascending =
                IntStream.range(0, pValues.length)
                        .filter(i -> !Double.isNaN(pValues[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> pValues[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] adjusted = pValues.clone();
        int m = ascending.length;
        for (int i : ascending) adjusted[i] = Math.min(1, pValues[i] * m);
        switch (this) {
            case BONFERRONI -> {}
            case HOLM -> stepDown(pValues, ascending, adjusted);
            case BENJAMINI_HOCHBERG -> stepUp(pValues, ascending, adjusted, 1);
            case BENJAMINI_YEKUTIELI -> stepUp(pValues, ascending, adjusted, harmonic(m));
        }
        return adjusted;
    }

    private static void stepDown(double[] p, int[] ascending, double[] adjusted) {
        double most = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            most = Math.max(most, p[ascending[rank]] * (ascending.length - rank));
            adjusted[ascending[rank]] = Math.min(1, most);
        }
    }

    private static void stepUp(double[] p, int[] ascending, double[] adjusted, double factor) {
        double least = 1;
        for (int rank = ascending.length; rank >= 1; rank--) {
            int i = ascending[rank - 1];
            double raised = p[i] * ascending.length / rank * factor;
            least = Math.min(least, Math.max(p[i], raised)); // rounding may lower it
            adjusted[i] = least;
        }
    }

    private static double harmonic(int m) {
        double sum = 0;
        for (int i = 1; i <= m; i++) sum += 1.0 / i;
        return sum;
    }
}
