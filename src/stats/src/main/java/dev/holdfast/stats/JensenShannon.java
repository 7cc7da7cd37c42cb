package dev.holdfast.stats;

/// The Jensen–Shannon distance: the root of the mean divergence of both windows from their average, in units of the logarithm's base.
/// 0 when equal; at most 1 in base 2 and √ln 2 in base e. Both windows are scaled to 1 first.
public record JensenShannon(double base) {
    public static JensenShannon withDefaults() {
        return new JensenShannon(Math.E);
    }

    public double between(Shares shares) {
        double referenceSum = Shares.sum(shares.reference);
        double currentSum = Shares.sum(shares.current);
        double left = 0;
        double right = 0;
        for (int bin = 0; bin < shares.bins(); bin++) {
            double p = shares.reference[bin] / referenceSum;
            double q = shares.current[bin] / currentSum;
            double middle = (p + q) / 2;
            left += relative(p, middle);
            right += relative(q, middle);
        }
        double divergence = left + right;
        if (base != Math.E) divergence /= Math.log(base);
        return Math.sqrt(Math.max(0, divergence / 2));
    }

    private static double relative(double share, double middle) {
        return share > 0 ? share * Math.log(share / middle) : 0;
    }
}
