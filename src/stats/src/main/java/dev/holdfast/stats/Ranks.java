package dev.holdfast.stats;

/// Midranks of two samples in their common order, 1 = the smallest: tied values share the average of their ranks.
final class Ranks {
    /// A midrank for each value of the reference, in ascending order.
    final double[] reference;

    /// A midrank for each value of the current window, in ascending order.
    final double[] current;

    /// Σ (t³ − t) over the groups of t tied values.
    final double ties;

    Ranks(SortedSample referenceSample, SortedSample currentSample) {
        reference = new double[referenceSample.size()];
        current = new double[currentSample.size()];
        double tieSum = 0;
        int i = 0;
        int j = 0;
        for (var steps = new PooledSteps(referenceSample, currentSample); steps.next(); ) {
            double group = steps.reference - i + steps.current - j;
            double rank = i + j + (group + 1) / 2;
            while (i < steps.reference) reference[i++] = rank;
            while (j < steps.current) current[j++] = rank;
            tieSum += group * group * group - group;
        }
        ties = tieSum;
    }

    /// Midranks of one sample in itself.
    static double[] within(SortedSample sample) {
        return new Ranks(sample, SortedSample.of()).reference;
    }

    double referenceSum() {
        return Shares.sum(reference);
    }

    double currentSum() {
        return Shares.sum(current);
    }
}
