package dev.holdfast.stats;

/// The Hellinger distance √(1 − Σ √(p q)), 0 to 1.
public record Hellinger() {
    public double between(Shares shares) {
        double affinity = 0;
        for (int bin = 0; bin < shares.bins(); bin++)
            affinity += Math.sqrt(shares.reference[bin] * shares.current[bin]);
        return Math.sqrt(1 - Math.clamp(affinity, 0, 1));
    }
}
