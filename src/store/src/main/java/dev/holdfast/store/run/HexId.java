package dev.holdfast.store.run;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;

/// The usual run id, 32 lower-case hexadecimal digits, in 16 bytes.
final class HexId {
    static final int LENGTH = 16;

    private HexId() {}

    /// The bytes, or null for any other form of id.
    static byte @Nullable [] bytes(String text) {
        if (text.length() != 2 * LENGTH) return null;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) return null;
        }
        return HexFormat.of().parseHex(text);
    }

    static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
