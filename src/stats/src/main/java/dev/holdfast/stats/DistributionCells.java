package dev.holdfast.stats;

import java.util.Arrays;

/// The range of two samples cut into at most `CELLS` cells, each with its width and the average of both distribution functions in it. Cells are
/// even in the noise they add to a Wasserstein distance, that is in ∫ √(F (1 − F)); up to that many distinct values,
/// each gap between two of them is a cell and nothing is lost.
final class DistributionCells {
    private static final int CELLS = 128;

    double[] width = new double[CELLS];
    double[] reference = new double[CELLS];
    double[] current = new double[CELLS];
    int size;

    private final double perCell;
    private double noise;
    private double last = Double.NaN;
    private double p;
    private double q;
    private double pooled;

    private DistributionCells(int distinct, double noiseArea) {
        perCell = distinct <= CELLS ? 0 : noiseArea / CELLS;
    }

    static DistributionCells of(SamplePair pair) {
        var cells = new DistributionCells(pair.distinct, pair.noiseArea);
        double total = pair.reference.size() + (double) pair.current.size();
        for (var steps = pair.steps(); steps.next(); )
            cells.add(
                    steps.value,
                    steps.referenceShare(),
                    steps.currentShare(),
                    (steps.reference + steps.current) / total);
        cells.finish();
        return cells;
    }

    static DistributionCells of(CountedPair pair) {
        var cells = new DistributionCells(pair.steps(), pair.noiseArea);
        for (int step = 0; step < pair.steps(); step++)
            cells.add(
                    pair.value[step], pair.reference[step], pair.current[step], pair.pooled(step));
        cells.finish();
        return cells;
    }

    /// The next distinct value, and both and the common distribution function from it on.
    private void add(double value, double referenceShare, double currentShare, double common) {
        if (pooled > 0) {
            double gap = value - last;
            width[size] += gap;
            reference[size] += p * gap;
            current[size] += q * gap;
            noise += Math.sqrt(pooled * (1 - pooled)) * gap;
            if (perCell == 0 || noise >= perCell * (size + 1) && size < CELLS - 1) size++;
        }
        last = value;
        p = referenceShare;
        q = currentShare;
        pooled = common;
    }

    /// Negative or zero gaps cannot occur, so a cell without width is one never begun.
    private void finish() {
        if (size < CELLS && width[size] > 0) size++;
        width = Arrays.copyOf(width, size);
        reference = Arrays.copyOf(reference, size);
        current = Arrays.copyOf(current, size);
        for (int cell = 0; cell < size; cell++) {
            reference[cell] = Math.clamp(reference[cell] / width[cell], 0, 1);
            current[cell] = Math.clamp(current[cell] / width[cell], 0, 1);
        }
    }

    /// Bootstrap deviations of a distribution function at every cell.
    static double[][] noise(double[] cumulative, long n, ResamplingNoise resampling) {
        var shares = new double[cumulative.length + 1];
        double before = 0;
        for (int cell = 0; cell < cumulative.length; cell++) {
            double upTo = Math.max(before, cumulative[cell]);
            shares[cell] = upTo - before;
            before = upTo;
        }
        shares[cumulative.length] = Math.max(0, 1 - before);
        double[][] deviations = resampling.deviations(shares, n);
        for (int cell = 1; cell < cumulative.length; cell++)
            for (int b = 0; b < deviations[cell].length; b++)
                deviations[cell][b] += deviations[cell - 1][b];
        return Arrays.copyOf(deviations, cumulative.length);
    }
}
