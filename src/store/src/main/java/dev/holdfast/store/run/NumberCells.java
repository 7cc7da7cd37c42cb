package dev.holdfast.store.run;

/// Numbers of one column; `present` has a bit for each row that has one.
record NumberCells(double[] values, long[] present) implements Cells {
    @Override
    public int rows() {
        return values.length;
    }

    @Override
    public boolean has(int row) {
        return Bits.get(present, row);
    }

    @Override
    public long weight() {
        return 8L * values.length + 8L * present.length + 64;
    }

    @Override
    public long hash(int row) {
        return Hash.of(values[row]);
    }

    /// The difference of two columns where both have a number.
    static NumberCells difference(NumberCells from, NumberCells to) {
        double[] values = new double[from.rows()];
        for (int i = 0; i < values.length; i++) values[i] = to.values[i] - from.values[i];
        return new NumberCells(values, Bits.and(from.present, to.present));
    }
}
