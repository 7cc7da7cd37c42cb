package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Finds what a population stability index of two windows is worth. The usual limits of 0.1 and 0.25 know neither rows nor bins: with 50
/// current rows and ten bins, 88 of 100 windows without any change lie above 0.1.
///
/// The limit comes from drawing windows of the same sizes without a change, so it holds for few rows a bin as well, where the χ² approximation
/// (Yurdakul 2018) fails. Between order statistics of the reference the true shares are Dirichlet distributed with its counts as
/// parameters, whatever the column's distribution (ties apart); the current window's counts are multinomial given those.
///
/// `level` is the share of unchanged windows above the limit.
public record PsiCalibration(Bootstrap bootstrap, double level) {
    public PsiCalibration {
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("level " + level + " is not within 0 and 1");
        if (level * (bootstrap.resamples() + 1) < 1)
            throw new IllegalArgumentException(
                    bootstrap.resamples() + " draws cannot tell a level of " + level);
    }

    /// 999 draws, 1 % of unchanged windows above the limit.
    public static PsiCalibration withDefaults() {
        return new PsiCalibration(new Bootstrap(999, 0.9, 1), 0.01);
    }

    /// Over bins cut from the reference.
    ///
    /// @throws IllegalArgumentException when a sample is empty
    public CalibratedPsi between(SortedSample reference, SortedSample current, QuantileBins bins) {
        Shares shares = bins.between(reference, current);
        return between(shares, reference.size(), current.size());
    }

    /// Shares over bins cut from the reference, or over categories, of so many values each.
    public CalibratedPsi between(Shares shares, long referenceSize, long currentSize) {
        double value = index(shares.reference, shares.current);
        double[] unchanged = unchanged(shares.reference, referenceSize, currentSize);
        long reached = Arrays.stream(unchanged).filter(psi -> psi >= value).count();
        int above = (int) Math.floor(level * (unchanged.length + 1));
        return new CalibratedPsi(
                value,
                unchanged[unchanged.length - above],
                (1.0 + reached) / (1.0 + unchanged.length),
                equivalent(shares.reference, value));
    }

    private double[] unchanged(double[] reference, long n, long m) {
        var random = new SplittableRandom(bootstrap.seed());
        var psi = new double[bootstrap.resamples()];
        for (int draw = 0; draw < psi.length; draw++) {
            double[] truth = dirichlet(reference, n, random);
            psi[draw] =
                    index(
                            reference,
                            multinomial(truth, (int) Math.min(m, Integer.MAX_VALUE), random));
        }
        Arrays.sort(psi);
        return psi;
    }

    private static double index(double[] reference, double[] current) {
        return new PopulationStabilityIndex()
                .between(Shares.of(reference, current).withZerosFilled());
    }

    private static double[] dirichlet(double[] shares, long n, SplittableRandom random) {
        var truth = new double[shares.length];
        double sum = 0;
        for (int bin = 0; bin < truth.length; bin++) {
            if (shares[bin] > 0)
                truth[bin] =
                        GammaDistribution.of(n * shares[bin], 1)
                                .createSampler(random::nextLong)
                                .sample();
            sum += truth[bin];
        }
        for (int bin = 0; bin < truth.length; bin++) truth[bin] /= sum;
        return truth;
    }

    /// Bin by bin: each takes a binomial part of what is left.
    private static double[] multinomial(double[] truth, int m, SplittableRandom random) {
        var shares = new double[truth.length];
        double leftShare = 1;
        int left = m;
        for (int bin = 0; bin < truth.length && left > 0; bin++) {
            boolean last = bin == truth.length - 1 || truth[bin] >= leftShare;
            int count = last ? left : BinomialDraw.of(left, truth[bin] / leftShare).next(random);
            shares[bin] = (double) count / m;
            leftShare -= truth[bin];
            left -= count;
        }
        return shares;
    }

    /// Cuts a normal column at the same shares and looks for the shift that gives the index. At most 10.
    private static double equivalent(double[] reference, double psi) {
        double low = 0;
        double high = 10;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (indexOfNormal(reference, middle) < psi) low = middle;
            else high = middle;
        }
        return low;
    }

    private static double indexOfNormal(double[] reference, double shift) {
        var normal = NormalDistribution.of(0, 1);
        var moved = new double[reference.length];
        double upTo = 0;
        double before = 0;
        for (int bin = 0; bin < moved.length; bin++) {
            upTo = Math.min(1, upTo + reference[bin]);
            boolean last = bin == moved.length - 1;
            double below =
                    last
                            ? 1
                            : normal.cumulativeProbability(
                                    normal.inverseCumulativeProbability(upTo) - shift);
            moved[bin] = below - before;
            before = below;
        }
        return index(reference, moved);
    }
}
