package dev.holdfast.remote.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// 256 random bits in a file only its owner may read. The salt plays no part.
record KeyFile(Path file) implements KeySource {
    private static final int BYTES = 32;

    @Override
    public SecretKey toOpen(byte[] salt) throws IOException {
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) throw new IOException("The key file has the wrong size");
        return new SecretKeySpec(key, "AES");
    }

    @Override
    public SecretKey toClose(byte[] salt) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            OwnerOnly.write(file, key);
        }
        return toOpen(salt);
    }
}
