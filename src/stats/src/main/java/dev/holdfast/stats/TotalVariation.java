package dev.holdfast.stats;

/// Half the sum of all differences between shares: the share of rows that would have to change. 0 to 1.
public record TotalVariation() {
    public double between(Shares shares) {
        double sum = 0;
        for (int bin = 0; bin < shares.bins(); bin++)
            sum += Math.abs(shares.reference[bin] - shares.current[bin]);
        return 0.5 * sum;
    }

    /// The greatest difference of any one share.
    public double greatestOf(Shares shares) {
        double greatest = 0;
        for (int bin = 0; bin < shares.bins(); bin++)
            greatest = Math.max(greatest, Math.abs(shares.reference[bin] - shares.current[bin]));
        return greatest;
    }
}
