package dev.holdfast.data.column;

import dev.holdfast.data.source.Tap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The canonical content of one column, hashed cell by cell, so that the same rows have the same hash whatever format
/// they came in. A missing cell is byte 0. A number is byte 1 and the eight bytes of its double, big-endian, -0 as 0;
/// so is a text that reads as a plain decimal number of at most 15 digits. Anything else is byte 2, the length of
/// its UTF-8 and the UTF-8: whole numbers no double holds, `true` and `false`, ISO dates, times to the
/// microsecond in UTC (a date when at midnight), and text.
public final class ContentHash {
    private static final long DAY = 86_400_000_000L;
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest digest = Tap.sha256();
    private final byte[] buffer = new byte[8192];
    private int used;

    public void missing() {
        room(1);
        buffer[used++] = 0;
    }

    public void number(double value) {
        if (Double.isNaN(value)) {
            missing();
            return;
        }
        room(9);
        long bits = value == 0 ? 0 : Double.doubleToLongBits(value);
        buffer[used++] = 1;
        BIG_ENDIAN.set(buffer, used, bits);
        used += Long.BYTES;
    }

    public void whole(long value) {
        double near = value;
        if ((long) near == value && Math.abs(near) < 0x1p62) number(near);
        else plain(Long.toString(value));
    }

    public void truth(boolean value) {
        plain(value ? "true" : "false");
    }

    /// @param day days since 1970
    public void date(long day) {
        plain(LocalDate.ofEpochDay(day).toString());
    }

    /// @param micros microseconds since 1970 in UTC
    public void time(long micros) {
        if (Math.floorMod(micros, DAY) == 0) date(Math.floorDiv(micros, DAY));
        else plain(isoTime(micros));
    }

    /// `2024-01-31T23:59:59.123456`, without a zone.
    public static String isoTime(long micros) {
        long second = Math.floorDiv(micros, 1_000_000L);
        long nanos = Math.floorMod(micros, 1_000_000L) * 1000;
        return Instant.ofEpochSecond(second, nanos)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }

    public void text(String value) {
        if (value.isEmpty()) missing();
        else if (plainNumber(value)) number(Double.parseDouble(value));
        else plain(value);
    }

    private void plain(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(5);
        buffer[used++] = 2;
        for (int shift = 24; shift >= 0; shift -= 8) buffer[used++] = (byte) (utf8.length >> shift);
        if (utf8.length > buffer.length) {
            room(buffer.length);
            digest.update(utf8);
            return;
        }
        room(utf8.length);
        System.arraycopy(utf8, 0, buffer, used, utf8.length);
        used += utf8.length;
    }

    private static boolean plainNumber(String text) {
        int length = text.length();
        int i = text.charAt(0) == '-' ? 1 : 0;
        if (length > 17 || i == length) return false;
        if (text.charAt(i) == '0' && i + 1 < length && text.charAt(i + 1) != '.') return false;
        int digits = 0;
        int point = -1;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c == '.' && point < 0 && digits > 0) point = i;
            else return false;
        }
        return digits > 0 && digits <= 15 && (point < 0 || text.charAt(length - 1) > '0');
    }

    private void room(int bytes) {
        if (used + bytes <= buffer.length) return;
        digest.update(buffer, 0, used);
        used = 0;
    }

    /// Ends the hash.
    public byte[] digest() {
        digest.update(buffer, 0, used);
        return digest.digest();
    }
}
