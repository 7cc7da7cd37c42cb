package dev.holdfast.stats;

/// Two windows of a numeric column side by side. What several statistics need of the walk through both is worked out once: make one pair and hand
/// it to each.
public final class SamplePair {
    final SortedSample reference;
    final SortedSample current;

    /// The greatest distance between both distribution functions.
    final double greatestGap;

    /// ∫ |F − G|, in the column's unit.
    final double area;

    /// ∫ √(H (1 − H)) of both windows' common distribution function H: the noise of `area` without the factor that depends on sizes.
    final double noiseArea;

    /// Distinct values of both windows together.
    final int distinct;

    private SamplePair(SortedSample reference, SortedSample current) {
        this.reference = reference;
        this.current = current;
        // Counts instead of shares: whole numbers up to 2^53 are exact, and a step needs no
        // division.
        double n = reference.size();
        double m = current.size();
        double all = n + m;
        double widest = 0;
        double sum = 0;
        double noise = 0;
        double gap = 0;
        double spread = 0;
        double last = Double.NaN;
        int values = 0;
        for (var steps = new PooledSteps(reference, current); steps.next(); values++) {
            if (values > 0) {
                double width = steps.value - last;
                sum += gap * width;
                noise += spread * width;
            }
            gap = Math.abs(steps.reference * m - steps.current * n);
            double seen = steps.reference + steps.current;
            spread = Math.sqrt(seen * (all - seen));
            if (gap > widest) widest = gap;
            last = steps.value;
        }
        greatestGap = widest / (n * m);
        area = sum / n / m;
        noiseArea = noise / all;
        distinct = values;
    }

    /// @throws IllegalArgumentException when a sample is empty
    public static SamplePair of(SortedSample reference, SortedSample current) {
        if (reference.isEmpty() || current.isEmpty())
            throw new IllegalArgumentException("a window without values cannot be compared");
        return new SamplePair(reference, current);
    }

    public SortedSample reference() {
        return reference;
    }

    public SortedSample current() {
        return current;
    }

    /// How many distinct values both windows hold together.
    public int distinct() {
        return distinct;
    }

    PooledSteps steps() {
        return new PooledSteps(reference, current);
    }
}
