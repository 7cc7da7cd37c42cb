package dev.holdfast.stats;

/// Σ (p − q) ln(p / q) over shares p of the reference and q of the current window. A share of 0 makes it infinite: fill zeros first.
public record PopulationStabilityIndex() {
    public double between(Shares shares) {
        double psi = 0;
        for (int bin = 0; bin < shares.bins(); bin++) {
            double p = shares.reference[bin];
            double q = shares.current[bin];
            psi += (p - q) * Math.log(p / q);
        }
        return psi;
    }
}
