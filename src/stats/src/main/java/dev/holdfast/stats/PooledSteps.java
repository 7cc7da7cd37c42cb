package dev.holdfast.stats;

/// Walks the distinct values of two samples together in ascending order. At each step both empirical distribution functions are
/// known: `reference` and `current` count the values up to and including `value`.
final class PooledSteps {
    private final double[] left;
    private final double[] right;
    double value;
    int reference;
    int current;

    PooledSteps(SortedSample reference, SortedSample current) {
        left = reference.values;
        right = current.values;
    }

    /// Moves to the next distinct value; false when there is none.
    boolean next() {
        int i = reference;
        int j = current;
        if (i >= left.length && j >= right.length) return false;
        double smallest =
                i >= left.length
                        ? right[j]
                        : j >= right.length ? left[i] : Math.min(left[i], right[j]);
        while (i < left.length && left[i] == smallest) i++;
        while (j < right.length && right[j] == smallest) j++;
        value = smallest;
        reference = i;
        current = j;
        return true;
    }

    double referenceShare() {
        return (double) reference / left.length;
    }

    double currentShare() {
        return (double) current / right.length;
    }
}
