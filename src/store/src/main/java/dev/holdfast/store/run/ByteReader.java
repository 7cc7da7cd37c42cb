package dev.holdfast.store.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a [ByteWriter] wrote, in the same order.
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int get() {
        return bytes[at++] & 0xFF;
    }

    long whole() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) return value;
        }
    }

    int count() {
        return (int) whole();
    }

    long signed() {
        long value = whole();
        return (value >>> 1) ^ -(value & 1);
    }

    /// Fills the array with signed numbers, all in one loop: a large one is often read before any of this is compiled.
    void signed(long[] into) {
        int from = at;
        for (int i = 0; i < into.length; i++) {
            long value = 0;
            byte next = -1;
            for (int shift = 0; next < 0; shift += 7) {
                next = bytes[from++];
                value |= (long) (next & 0x7F) << shift;
            }
            into[i] = (value >>> 1) ^ -(value & 1);
        }
        at = from;
    }

    double number() {
        return Double.longBitsToDouble(fixed());
    }

    long fixed() {
        long bits = 0;
        for (int i = 0; i < 8; i++) bits = bits << 8 | (bytes[at++] & 0xFF);
        return bits;
    }

    String text() {
        int head = count();
        int length = head >>> 1;
        String text =
                (head & 1) == 0
                        ? new String(bytes, at, length, StandardCharsets.UTF_8)
                        : utf16(length);
        at += length;
        return text;
    }

    private String utf16(int length) {
        char[] letters = new char[length / 2];
        for (int i = 0; i < letters.length; i++)
            letters[i] = (char) (bytes[at + 2 * i] << 8 | (bytes[at + 2 * i + 1] & 0xFF));
        return new String(letters);
    }

    byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
