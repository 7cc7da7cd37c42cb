package dev.holdfast.stats;

import java.util.Arrays;

/// The shares of two windows over the same bins or categories: what the divergences compare. A share may be 0; shares of one window need
/// not add up to 1 when some values lie outside all bins.
public final class Shares {
    final double[] reference;
    final double[] current;

    private Shares(double[] reference, double[] current) {
        this.reference = reference;
        this.current = current;
    }

    /// @throws IllegalArgumentException when the arrays differ in length
    public static Shares of(double[] reference, double[] current) {
        if (reference.length != current.length)
            throw new IllegalArgumentException(
                    reference.length + " reference shares, " + current.length + " current");
        return new Shares(reference.clone(), current.clone());
    }

    /// Counts divided by the number of values in each window.
    public static Shares ofCounts(
            long[] reference, long referenceTotal, long[] current, long currentTotal) {
        return of(divided(reference, referenceTotal), divided(current, currentTotal));
    }

    public int bins() {
        return reference.length;
    }

    public double[] reference() {
        return reference.clone();
    }

    public double[] current() {
        return current.clone();
    }

    /// The same shares with every 0 replaced, each window for itself: by a millionth of its smallest other share where that is at most
    /// 0.0001, else by 0.0001. This is how Evidently keeps logarithms finite.
    public Shares withZerosFilled() {
        return new Shares(filled(reference, 1e-4, 1e6), filled(current, 1e-4, 1e6));
    }

    private static double[] filled(double[] shares, double fill, double part) {
        double smallest =
                Arrays.stream(shares).filter(share -> share != 0).min().orElse(Double.NaN);
        double instead = smallest <= fill ? smallest / part : fill;
        return Arrays.stream(shares).map(share -> share == 0 ? instead : share).toArray();
    }

    private static double[] divided(long[] counts, long total) {
        return Arrays.stream(counts).mapToDouble(count -> (double) count / total).toArray();
    }

    static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) sum += share;
        return sum;
    }
}
