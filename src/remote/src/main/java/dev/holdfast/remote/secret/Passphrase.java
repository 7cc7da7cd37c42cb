package dev.holdfast.remote.secret;

import java.security.GeneralSecurityException;

import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A key made from what the user remembers: PBKDF2-HMAC-SHA256, 600,000 rounds (OWASP, 2023).
final class Passphrase implements KeySource {
    private static final int ROUNDS = 600_000;
    private final char[] words;

    Passphrase(char[] words) {
        this.words = words;
    }

    @Override
    public SecretKey toOpen(byte[] salt) throws GeneralSecurityException {
        var spec = new PBEKeySpec(words, salt, ROUNDS, 256);
        try {
            byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return new SecretKeySpec(key, "AES");
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public SecretKey toClose(byte[] salt) throws GeneralSecurityException {
        return toOpen(salt);
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
