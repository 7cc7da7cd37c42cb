package dev.holdfast.stats;

import java.util.SplittableRandom;

/// Draws how many of `trials` succeed, each with the probability `p`: by inversion where few are expected, else rounded from the normal
/// distribution, whose error is far below what a thousand draws can show.
record BinomialDraw(int trials, double p) {
    private static final double NORMAL_FROM = 30;

    static BinomialDraw of(int trials, double p) {
        return new BinomialDraw(trials, Math.clamp(p, 0, 1));
    }

    int next(SplittableRandom random) {
        if (p > 0.5) return trials - of(trials, 1 - p).next(random);
        double expected = trials * p;
        if (expected < NORMAL_FROM) return inverted(random);
        double drawn = expected + Math.sqrt(expected * (1 - p)) * random.nextGaussian();
        return (int) Math.clamp(Math.round(drawn), 0L, trials);
    }

    private int inverted(SplittableRandom random) {
        double probability = Math.pow(1 - p, trials);
        double odds = p / (1 - p);
        double left = random.nextDouble();
        int count = 0;
        while (left > probability && count < trials) {
            left -= probability;
            probability *= odds * (trials - count) / (count + 1);
            count++;
        }
        return count;
    }
}
