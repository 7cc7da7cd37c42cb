package dev.holdfast.store.run;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes under zstd level 1, which is as quick to pack as the disk is to write, and their cut into parts that a
/// database column can hold.
final class Squeezed {
    /// H2 keeps at most 1,048,576 bytes in one cell.
    static final int PART = 1_000_000;

    private static final int LEVEL = 1;
    private static final int LARGEST = 1 << 30;

    private Squeezed() {}

    /// Loads the native library, which is slow the first time.
    static void load() {
        Native.load();
    }

    static byte[] pack(byte[] plain) {
        return Zstd.compress(plain, LEVEL);
    }

    static byte[] unpack(byte[] packed) {
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > LARGEST)
            throw new IllegalStateException("A packed value claims to have " + size + " bytes");
        return Zstd.decompress(packed, (int) size);
    }

    static List<byte[]> parts(byte[] bytes) {
        var parts = new ArrayList<byte[]>();
        for (int from = 0; from < bytes.length || from == 0; from += PART)
            parts.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
        return parts;
    }

    static byte[] joined(List<byte[]> parts) {
        if (parts.size() == 1) return parts.getFirst();
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
