package dev.holdfast.data.tracker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Walks the fields of a protobuf message in memory, field by field:
/// `while (fields.next()) switch (fields.number())`. Nothing is allocated by what a length claims.
final class Fields {
    private final ByteBuffer in;
    private int number;
    private int wire;
    private long scalar;
    private ByteBuffer part = ByteBuffer.allocate(0);

    Fields(ByteBuffer message) {
        in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Goes to the next field.
    ///
    /// @throws IllegalArgumentException when the message is broken
    boolean next() {
        if (!in.hasRemaining()) return false;
        long key = varint();
        number = (int) (key >>> 3);
        wire = (int) (key & 7);
        switch (wire) {
            case 0 -> scalar = varint();
            case 1 -> {
                need(8);
                scalar = in.getLong();
            }
            case 2 -> {
                long length = varint();
                need(length);
                part = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
                in.position(in.position() + (int) length);
            }
            case 5 -> {
                need(4);
                scalar = in.getInt();
            }
            default -> throw new IllegalArgumentException("wire type " + wire);
        }
        return true;
    }

    private void need(long bytes) {
        if (bytes < 0 || bytes > in.remaining())
            throw new IllegalArgumentException("a field ends beyond its message");
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            need(1);
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) return value;
        }
        throw new IllegalArgumentException("a number of more than ten bytes");
    }

    int number() {
        return number;
    }

    boolean isPart() {
        return wire == 2;
    }

    long whole() {
        return scalar;
    }

    double doubled() {
        return Double.longBitsToDouble(scalar);
    }

    float single() {
        return Float.intBitsToFloat((int) scalar);
    }

    /// The bytes of a length-delimited field.
    ByteBuffer part() {
        if (wire != 2) throw new IllegalArgumentException("field %d is no part".formatted(number));
        return part;
    }

    Fields inside() {
        return new Fields(part());
    }

    String text() {
        return StandardCharsets.UTF_8.decode(part().duplicate()).toString();
    }
}
