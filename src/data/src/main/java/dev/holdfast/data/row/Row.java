package dev.holdfast.data.row;

import java.util.Arrays;

/// One row as text cells in a buffer that is used again for the next row. An empty cell is missing.
public final class Row {
    private char[] text = new char[1 << 12];
    private int used;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int cells;
    private long line;

    /// Starts a new row that begins on `line` (from 1).
    public void begin(long line) {
        this.line = line;
        used = 0;
        cells = 0;
    }

    public long line() {
        return line;
    }

    public int cells() {
        return cells;
    }

    public char[] text() {
        return text;
    }

    public int from(int cell) {
        return cell < cells ? from[cell] : 0;
    }

    public int to(int cell) {
        return cell < cells ? to[cell] : 0;
    }

    public boolean missing(int cell) {
        return cell >= cells || from[cell] == to[cell];
    }

    public String cell(int cell) {
        return missing(cell) ? "" : new String(text, from[cell], to[cell] - from[cell]);
    }

    /// Appends to the cell being built.
    public void append(char c) {
        if (used == text.length) text = Arrays.copyOf(text, used * 2);
        text[used++] = c;
    }

    public void append(char[] source, int start, int length) {
        if (used + length > text.length)
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + length));
        System.arraycopy(source, start, text, used, length);
        used += length;
    }

    /// Characters in the cell being built.
    public int open() {
        return used - (cells == 0 ? 0 : to[cells - 1]);
    }

    /// Ends the cell being built.
    public void endCell() {
        if (cells == from.length) {
            from = Arrays.copyOf(from, cells * 2);
            to = Arrays.copyOf(to, cells * 2);
        }
        from[cells] = cells == 0 ? 0 : to[cells - 1];
        to[cells++] = used;
    }

    /// Sets a cell in any order; cells between are missing until set.
    public void set(int cell, String value) {
        while (cell >= from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        while (cells <= cell) {
            from[cells] = 0;
            to[cells++] = 0;
        }
        int length = value.length();
        if (used + length > text.length)
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + length));
        value.getChars(0, length, text, used);
        from[cell] = used;
        used += length;
        to[cell] = used;
    }

    /// Whether no cell holds anything.
    public boolean blank() {
        for (int i = 0; i < cells; i++) if (from[i] != to[i]) return false;
        return true;
    }
}
