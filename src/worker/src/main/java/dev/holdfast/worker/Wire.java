package dev.holdfast.worker;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/// Messages between desk and worker: the length in four bytes, big-endian, then so many bytes of JSON in UTF-8.
final class Wire {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 256 << 20;

    private Wire() {}

    /// Writes one message whole, whatever other threads write.
    static void write(DataOutputStream out, Object message) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(message);
        synchronized (out) {
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }
    }

    /// The next message, or null at the end of the stream.
    static @Nullable JsonNode read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 0 || length > LONGEST)
            throw new IOException("a message of %d bytes is none of ours".formatted(length));
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return JSON.readTree(bytes);
    }
}
