package dev.holdfast.stats;

/// Σ p ln(p / q), in nats: how much is lost when the current window is described by the reference's code. Both windows are scaled to 1 first.
public record KullbackLeibler() {
    public double between(Shares shares) {
        double referenceSum = Shares.sum(shares.reference);
        double currentSum = Shares.sum(shares.current);
        double divergence = 0;
        for (int bin = 0; bin < shares.bins(); bin++) {
            double p = shares.reference[bin] / referenceSum;
            double q = shares.current[bin] / currentSum;
            if (p > 0) divergence += p * Math.log(p / q);
        }
        return divergence;
    }
}
