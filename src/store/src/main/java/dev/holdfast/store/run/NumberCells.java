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

    /// 1 where the text is that one, nothing elsewhere.
    static NumberCells where(TextCells cells, String text) {
        double[] values = new double[cells.rows()];
        long[] present = Bits.none(values.length);
        for (int row = 0; row < values.length; row++) {
            if (!cells.has(row) || !cells.text(cells.code(row)).equals(text)) continue;
            values[row] = 1;
            Bits.set(present, row);
        }
        return new NumberCells(values, present);
    }

    /// The difference of two columns where both have a number.
    static NumberCells difference(NumberCells from, NumberCells to) {
        double[] values = new double[from.rows()];
        for (int i = 0; i < values.length; i++) values[i] = to.values[i] - from.values[i];
        return new NumberCells(values, Bits.and(from.present, to.present));
    }
}
