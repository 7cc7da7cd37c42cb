package dev.holdfast.remote.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// The sealed form: the word `HFSECRET1`, 16 bytes of salt, 12 of nonce, then AES-256-GCM with a tag of
/// 128 bits. Word and salt are authenticated too.
final class Seal {
    private static final byte[] WORD = "HFSECRET1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Seal() {}

    static byte[] close(byte[] plain, KeySource keys) throws IOException, GeneralSecurityException {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, keys.toClose(salt), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(WORD);
        cipher.updateAAD(salt);
        byte[] secret = cipher.doFinal(plain);
        return ByteBuffer.allocate(WORD.length + SALT + NONCE + secret.length)
                .put(WORD)
                .put(salt)
                .put(nonce)
                .put(secret)
                .array();
    }

    /// @throws GeneralSecurityException when the key is another or a byte was changed
    static byte[] open(byte[] sealed, KeySource keys) throws IOException, GeneralSecurityException {
        if (sealed.length < WORD.length + SALT + NONCE)
            throw new IOException("The file is cut off");
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] word = taken(parts, WORD.length);
        byte[] salt = taken(parts, SALT);
        byte[] nonce = taken(parts, NONCE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, keys.toOpen(salt), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(word);
        cipher.updateAAD(salt);
        return cipher.doFinal(taken(parts, parts.remaining()));
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
