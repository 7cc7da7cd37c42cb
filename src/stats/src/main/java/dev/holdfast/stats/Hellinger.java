package dev.holdfast.stats;

/// The Hellinger distance √(1 − Σ √(p q)), 0 to 1.
public record Hellinger() {
    public double between(Shares shares) {
        double affinity = 0;
        for (int bin = 0; bin < shares.bins(); bin++)
            affinity += Math.sqrt(shares.reference[bin] * shares.current[bin]);
        return Math.sqrt(1 - Math.clamp(affinity, 0, 1));
    }

    /// As Evidently 0.7 works it out for numbers: by densities, `Σ √(f g) w` with w the mean width of the bins. The same where floating point has
    /// room; where it has none (values near 1e300 or 1e-300, or bins narrower than the steps between doubles) it is 0, 1 or NaN, and
    /// [#between(Shares)] is right.
    ///
    /// @param bins between edges
    public double ofDensities(Bins bins) {
        double[] edges = bins.marks();
        Shares shares = bins.shares();
        double width = (edges[edges.length - 1] - edges[0]) / shares.bins();
        double affinity = 0;
        for (int bin = 0; bin < shares.bins(); bin++) {
            double wide = edges[bin + 1] - edges[bin];
            double f = shares.reference[bin] / wide;
            double g = shares.current[bin] / wide;
            affinity += Math.sqrt(f * g) * width;
        }
        return Math.sqrt(1 - Math.clamp(affinity, 0, 1));
    }
}
