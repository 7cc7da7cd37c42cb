package dev.holdfast.store.run;

import dev.holdfast.catalog.run.CellOrder;

/// Texts of one column: each different text once, and its index for each row, or -1 where there is none.
final class TextCells implements Cells {
    private final String[] texts;
    private final short[] codes;
    private double[] numbers = new double[0];

    TextCells(String[] texts, short[] codes) {
        this.texts = texts;
        this.codes = codes;
    }

    int distinct() {
        return texts.length;
    }

    String text(int code) {
        return texts[code];
    }

    int code(int row) {
        return codes[row];
    }

    /// The text's decimal number, or NaN; worked out when first asked for.
    double number(int code) {
        if (numbers.length != texts.length) {
            double[] all = new double[texts.length];
            for (int i = 0; i < all.length; i++) all[i] = CellOrder.number(texts[i]);
            numbers = all;
        }
        return numbers[code];
    }

    @Override
    public int rows() {
        return codes.length;
    }

    @Override
    public boolean has(int row) {
        return codes[row] >= 0;
    }

    @Override
    public long weight() {
        long weight = 2L * codes.length + 64;
        for (String text : texts) weight += 56 + text.length();
        return weight;
    }

    @Override
    public long hash(int row) {
        return Hash.of(texts[codes[row]]);
    }
}
