package dev.holdfast.data.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads Thrift's compact protocol strictly: a struct becomes a map from field number to value (Boolean, Long, Double, byte[], List or map).
/// Whatever points outside the buffer, nests too deep or is of no known type is refused.
final class Thrift {
    private static final int DEPTH = 24;
    private final ByteBuffer in;

    Thrift(ByteBuffer in) {
        this.in = in;
    }

    /// Bytes read so far.
    int position() {
        return in.position();
    }

    Map<Integer, Object> struct() throws Damaged {
        try {
            return struct(0);
        } catch (java.nio.BufferUnderflowException e) {
            throw new Damaged("its metadata is cut off");
        }
    }

    private Map<Integer, Object> struct(int depth) throws Damaged {
        if (depth > DEPTH) throw new Damaged("its metadata is nested too deep");
        Map<Integer, Object> fields = new TreeMap<>();
        int field = 0;
        while (true) {
            int head = in.get() & 0xff;
            if (head == 0) return fields;
            int delta = head >> 4;
            field = delta == 0 ? (int) signed() : field + delta;
            if (field < 1 || field > 200 || fields.containsKey(field))
                throw new Damaged("its metadata has impossible fields");
            int type = head & 15;
            fields.put(field, type <= 2 ? (Object) (type == 1) : value(type, depth));
        }
    }

    private Object value(int type, int depth) throws Damaged {
        return switch (type) {
            case 1, 2 -> in.get() == 1;
            case 3 -> (long) in.get();
            case 4, 5, 6 -> signed();
            case 7 -> Double.longBitsToDouble(Long.reverseBytes(in.getLong()));
            case 8 -> bytes();
            case 9, 10 -> list(depth);
            case 12 -> struct(depth + 1);
            default -> throw new Damaged("its metadata has values of no known type");
        };
    }

    private List<Object> list(int depth) throws Damaged {
        int head = in.get() & 0xff;
        int type = head & 15;
        long size = head >> 4 == 15 ? unsigned() : head >> 4;
        if (size < 0 || size > in.remaining())
            throw new Damaged("its metadata announces more than there is");
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < size; i++) list.add(value(type, depth));
        return list;
    }

    private byte[] bytes() throws Damaged {
        long length = unsigned();
        if (length < 0 || length > in.remaining())
            throw new Damaged("its metadata announces more than there is");
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private long unsigned() throws Damaged {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) return value;
        }
        throw new Damaged("its metadata has a number without end");
    }

    private long signed() throws Damaged {
        long zigzag = unsigned();
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    static String text(Object bytes) throws Damaged {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap((byte[]) bytes))
                    .toString();
        } catch (CharacterCodingException | ClassCastException e) {
            throw new Damaged("a name in it is not UTF-8");
        }
    }
}
