package dev.holdfast.store.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Appends numbers and texts in few bytes. Whole numbers take seven bits a byte, lowest first; signed ones are zigzagged.
final class ByteWriter {
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[256];
    private int size;

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void whole(long value) {
        room(10);
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes[size++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void signed(long value) {
        whole((value << 1) ^ (value >> 63));
    }

    /// Eight bytes, so that NaN keeps its bits.
    void number(double value) {
        fixed(Double.doubleToRawLongBits(value));
    }

    void fixed(long bits) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) bytes[size++] = (byte) (bits >>> shift);
    }

    /// Lone surrogates, which UTF-8 cannot carry, make the text go out as UTF-16.
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean exact =
                utf8.length == text.length()
                        || text.equals(new String(utf8, StandardCharsets.UTF_8));
        byte[] encoded = exact ? utf8 : utf16(text);
        whole((long) encoded.length << 1 | (exact ? 0 : 1));
        raw(encoded);
    }

    private static byte[] utf16(String text) {
        byte[] encoded = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            encoded[2 * i] = (byte) (text.charAt(i) >>> 8);
            encoded[2 * i + 1] = (byte) text.charAt(i);
        }
        return encoded;
    }

    void raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int wanted) {
        if (size + wanted > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted));
    }
}
