package dev.holdfast.stats.window;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Splits a change of a model's mean loss between two windows in two: rows of another kind came (the mix of features moved), or rows of the same kind are
/// predicted worse (the relation of truth to features moved). Compared where both windows have rows, by weights that make one of the other (Cai,
/// Namkoong and Yadlowsky 2023, "Diagnosing model performance under distribution shift"). With P the reference, Q the current window and S the rows both share, whose density goes
/// with p q / (p + q):
///
///     mix      = (E_S[loss in P] − E_P[loss]) + (E_Q[loss] − E_S[loss in Q])
///     relation =  E_S[loss in Q] − E_S[loss in P]
///
/// The weights come from a classifier that tells the windows apart. Bands treat them as known.
///
/// @param confidence of the bands, within 0 to 1
/// @param leastShared the least effective share of rows of a window that the other one must have, or nothing is split
public record LossChange(double confidence, double leastShared) {
    /// Bands from the 5 % to the 95 % quantile, a tenth of the rows shared.
    public static LossChange withDefaults() {
        return new LossChange(0.9, 0.1);
    }

    /// One part of the change with its band, in the unit of the loss.
    public record Part(double value, double low, double high) {}

    /// What was found. `mix` and `relation` add up to `current − reference`; they are not numbers where less than the least share of rows is `shared`.
    public record Found(double reference, double current, double shared, Part mix, Part relation) {
        /// Whether the windows have enough rows in common to say anything.
        public boolean split() {
            return !Double.isNaN(mix.value());
        }
    }

    /// @param reference losses of the reference's rows
    /// @param current losses of the current window's rows
    /// @param referenceOdds for each row of the reference, the odds q / p that such a row is from the current window, were both of one size
    /// @param currentOdds the same for each row of the current window
    /// @throws IllegalArgumentException when a window has fewer than two rows, or the arrays do not fit
    public Found between(
            double[] reference, double[] current, double[] referenceOdds, double[] currentOdds) {
        if (reference.length < 2 || current.length < 2)
            throw new IllegalArgumentException("each window needs two rows with a loss");
        if (reference.length != referenceOdds.length || current.length != currentOdds.length)
            throw new IllegalArgumentException("losses and odds differ in length");
        Weighted before = new Weighted(reference, shares(referenceOdds, false));
        Weighted now = new Weighted(current, shares(currentOdds, true));
        double shared = Math.min(before.effectiveShare(), now.effectiveShare());
        if (shared < leastShared)
            return new Found(before.plain(), now.plain(), shared, unknown(), unknown());
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double mix = before.mean() - before.plain() + now.plain() - now.mean();
        double relation = now.mean() - before.mean();
        return new Found(
                before.plain(),
                now.plain(),
                shared,
                part(mix, z * Math.hypot(before.errorOfMove(), now.errorOfMove())),
                part(relation, z * Math.hypot(before.error(), now.error())));
    }

    private static Part part(double value, double reach) {
        return new Part(value, value - reach, value + reach);
    }

    private static Part unknown() {
        return new Part(Double.NaN, Double.NaN, Double.NaN);
    }

    /// Weights that make a window of the shared rows: q / (p + q) of the reference's, p / (p + q) of the current one's.
    private static double[] shares(double[] odds, boolean current) {
        double[] weights = new double[odds.length];
        for (int i = 0; i < weights.length; i++) {
            double q = Double.isInfinite(odds[i]) ? 1 : odds[i] / (1 + odds[i]);
            weights[i] = current ? 1 - q : q;
        }
        return weights;
    }

    /// Losses of one window, plain and weighted to the rows that both share.
    private record Weighted(double[] losses, double[] weights) {
        double plain() {
            double sum = 0;
            for (double loss : losses) sum += loss;
            return sum / losses.length;
        }

        double total() {
            double sum = 0;
            for (double weight : weights) sum += weight;
            return sum;
        }

        double mean() {
            double sum = 0;
            for (int i = 0; i < losses.length; i++) sum += weights[i] * losses[i];
            return sum / total();
        }

        /// Kish's effective number of rows, as a share of all.
        double effectiveShare() {
            double squares = 0;
            for (double weight : weights) squares += weight * weight;
            double total = total();
            return squares == 0 ? 0 : total * total / squares / losses.length;
        }

        /// Standard error of the weighted mean.
        double error() {
            double mean = mean();
            double sum = 0;
            for (int i = 0; i < losses.length; i++) {
                double off = weights[i] * (losses[i] - mean);
                sum += off * off;
            }
            return Math.sqrt(sum) / total();
        }

        /// Standard error of the weighted mean less the plain one, which move together.
        double errorOfMove() {
            double mean = mean();
            double plain = plain();
            double total = total();
            double sum = 0;
            for (int i = 0; i < losses.length; i++) {
                double off =
                        weights[i] * (losses[i] - mean) / total
                                - (losses[i] - plain) / losses.length;
                sum += off * off;
            }
            return Math.sqrt(sum);
        }
    }
}
