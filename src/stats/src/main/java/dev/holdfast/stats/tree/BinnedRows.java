package dev.holdfast.stats.tree;

/// Training rows with each value replaced by its bin.
final class BinnedRows {
    private final FeatureBins[] bins;
    private final short[][] binned;

    /// @param columns features × rows
    BinnedRows(double[][] columns, boolean[] categorical) {
        bins = new FeatureBins[columns.length];
        binned = new short[columns.length][];
        for (int f = 0; f < columns.length; f++) {
            double[] column = columns[f];
            bins[f] = categorical[f] ? FeatureBins.categories(column) : FeatureBins.numbers(column);
            binned[f] = new short[column.length];
            for (int row = 0; row < column.length; row++)
                binned[f][row] = (short) bins[f].of(column[row]);
        }
    }

    int features() {
        return bins.length;
    }

    int rows() {
        return binned[0].length;
    }

    FeatureBins bins(int feature) {
        return bins[feature];
    }

    short[] binned(int feature) {
        return binned[feature];
    }
}
