package dev.holdfast.store.run;

/// Columns as bytes. Numbers go out one byte position after the other (all highest bytes, then the next), which is what zstd packs
/// well; texts go out once each, with two byte planes of codes.
final class CellsCodec {
    private static final int NUMBERS = 1;
    private static final int TEXTS = 2;

    private CellsCodec() {}

    static byte[] pack(Cells cells) {
        var out = new ByteWriter();
        switch (cells) {
            case NumberCells numbers -> numbers(numbers, out);
            case TextCells texts -> texts(texts, out);
        }
        return Squeezed.pack(out.bytes());
    }

    private static void numbers(NumberCells cells, ByteWriter out) {
        out.put(NUMBERS);
        out.whole(cells.rows());
        for (long word : cells.present()) out.fixed(word);
        out.raw(split(cells.values()));
    }

    private static void texts(TextCells cells, ByteWriter out) {
        out.put(TEXTS);
        out.whole(cells.rows());
        out.whole(cells.distinct());
        for (int i = 0; i < cells.rows(); i++) out.put(cells.code(i));
        for (int i = 0; i < cells.rows(); i++) out.put(cells.code(i) >> 8);
        for (int code = 0; code < cells.distinct(); code++) out.text(cells.text(code));
    }

    static Cells unpack(byte[] packed) {
        var in = new ByteReader(Squeezed.unpack(packed));
        return in.get() == NUMBERS ? numbers(in) : texts(in);
    }

    private static Cells numbers(ByteReader in) {
        int rows = in.count();
        long[] present = Bits.none(rows);
        for (int i = 0; i < present.length; i++) present[i] = in.fixed();
        return new NumberCells(joined(in.raw(rows * 8), rows), present);
    }

    private static Cells texts(ByteReader in) {
        int rows = in.count();
        String[] texts = new String[in.count()];
        byte[] low = in.raw(rows);
        byte[] high = in.raw(rows);
        short[] codes = new short[rows];
        for (int i = 0; i < rows; i++) codes[i] = (short) (high[i] << 8 | (low[i] & 0xFF));
        for (int i = 0; i < texts.length; i++) texts[i] = in.text();
        return new TextCells(texts, codes);
    }

    /// Eight planes of bytes, highest first.
    static byte[] split(double[] values) {
        int rows = values.length;
        byte[] planes = new byte[rows * 8];
        for (int i = 0; i < rows; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            for (int plane = 0; plane < 8; plane++)
                planes[plane * rows + i] = (byte) (bits >>> (56 - 8 * plane));
        }
        return planes;
    }

    static double[] joined(byte[] planes, int rows) {
        long[] bits = new long[rows];
        for (int plane = 0; plane < 8; plane++) {
            int from = plane * rows;
            for (int i = 0; i < rows; i++) bits[i] = bits[i] << 8 | (planes[from + i] & 0xFF);
        }
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) values[i] = Double.longBitsToDouble(bits[i]);
        return values;
    }
}
