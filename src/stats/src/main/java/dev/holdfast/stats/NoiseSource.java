package dev.holdfast.stats;

/// From which shares the noise of a window is drawn. A window of few rows easily lacks what it should hold (five rows of a column that is 90 %
/// one category are all of it in three of five cases), and its own shares then say that it has no noise at all. Such a window draws from the
/// shares of both windows together where these vary more.
final class NoiseSource {
    /// Of so many rows one in a hundred windows, or fewer, lacks a category of 5 %, the margin of categories.
    private static final int ENOUGH = 100;

    private NoiseSource() {}

    /// `own` and `pooled` have one share per cell, `weights` says what a cell counts in the distance; `n` is the number of the window's rows.
    static double[] of(double[] own, double[] pooled, double[] weights, long n) {
        boolean enough = n >= ENOUGH || spread(own, weights) >= spread(pooled, weights);
        return enough ? own : pooled;
    }

    private static double spread(double[] shares, double[] weights) {
        double spread = 0;
        for (int cell = 0; cell < shares.length; cell++)
            spread += weights[cell] * shares[cell] * (1 - shares[cell]);
        return spread;
    }
}
