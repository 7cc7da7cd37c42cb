package dev.holdfast.store.run;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers one column of a block, row by row.
final class CellsBuilder {
    private final int rows;
    private final Map<String, Short> codeOf = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private double @Nullable [] values;
    private long @Nullable [] present;
    private short @Nullable [] codes;

    CellsBuilder(int rows) {
        this.rows = rows;
    }

    void put(int row, double value) {
        if (values == null) values = new double[rows];
        if (present == null) present = Bits.none(rows);
        values[row] = value;
        Bits.set(present, row);
    }

    void put(int row, String text) {
        if (codes == null) {
            codes = new short[rows];
            Arrays.fill(codes, (short) -1);
        }
        Short code = codeOf.get(text);
        if (code == null) {
            code = (short) texts.size();
            codeOf.put(text, code);
            texts.add(text);
        }
        codes[row] = code;
    }

    /// The column, or null where no row was put.
    @Nullable Cells build() {
        if (values != null && present != null) return new NumberCells(values, present);
        return codes == null ? null : new TextCells(texts.toArray(String[]::new), codes);
    }
}
