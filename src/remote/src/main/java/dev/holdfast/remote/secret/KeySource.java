package dev.holdfast.remote.secret;

import java.io.IOException;
import java.security.GeneralSecurityException;

import javax.crypto.SecretKey;

/// Where the key of a sealed file comes from. The salt is new with each writing and kept in the file.
interface KeySource {
    /// @throws IOException when a key that must exist cannot be read
    SecretKey toOpen(byte[] salt) throws IOException, GeneralSecurityException;

    /// Makes the key if there is none yet.
    SecretKey toClose(byte[] salt) throws IOException, GeneralSecurityException;
}
