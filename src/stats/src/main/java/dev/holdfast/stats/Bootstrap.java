package dev.holdfast.stats;

/// How a band is found: the number of resamples, the confidence between both ends (0.9 = from the 5 % to the 95 % quantile), and the seed, so
/// that the same windows always give the same band.
public record Bootstrap(int resamples, double confidence, long seed) {
    public Bootstrap {
        if (resamples < 20)
            throw new IllegalArgumentException(resamples + " resamples: at least 20");
        if (!(confidence > 0 && confidence < 1))
            throw new IllegalArgumentException(
                    "confidence " + confidence + " is not within 0 and 1");
    }

    public static Bootstrap withDefaults() {
        return new Bootstrap(500, 0.9, 1);
    }

    /// The probability beyond either end of the band.
    double tail() {
        return (1 - confidence) / 2;
    }
}
