package dev.holdfast.data.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and hashes the bytes of a file while something else reads them.
public final class Tap {
    private final MessageDigest digest = sha256();
    private long bytes;

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    InputStream on(InputStream in) {
        return new Tapped(in);
    }

    public long bytes() {
        return bytes;
    }

    /// SHA-256 of what went through, in lower-case hex. Ends the tap.
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class Tapped extends FilterInputStream {
        Tapped(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            if (n > 0) {
                bytes += n;
                digest.update(into, offset, n);
            }
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
