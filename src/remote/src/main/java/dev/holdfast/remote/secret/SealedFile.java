package dev.holdfast.remote.secret;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Secrets in one file, encrypted with AES-256-GCM under a fresh nonce each time it is written.
///
/// With a key file: the key lies beside the secrets in a file only its owner may read. That protects
/// against other users of the machine, and against the loss of the secrets' file alone, in a backup or a
/// bundle for example. It does not protect against anyone who can read both files: another program run by the
/// same user, an administrator, or a thief of an unencrypted disk.
///
/// With a passphrase: the key is derived by PBKDF2-HMAC-SHA256 with 600,000 rounds and written nowhere. That also
/// protects a stolen disk, as well as the passphrase is chosen. Nothing here protects against a program
/// that reads Holdfast's memory while it runs.
public final class SealedFile implements SecretStore {
    private final Path file;
    private final KeySource keys;
    private @Nullable Map<Long, String> opened;

    private SealedFile(Path file, KeySource keys) {
        this.file = file;
        this.keys = keys;
    }

    /// `secrets.sealed` in the folder, its key in `secrets.key`. Neither is made before it is needed.
    public static SealedFile withKeyFile(Path folder) {
        return new SealedFile(
                folder.resolve("secrets.sealed"), new KeyFile(folder.resolve("secrets.key")));
    }

    /// `secrets.sealed` in the folder, under a passphrase.
    public static SealedFile withPassphrase(Path folder, char[] passphrase) {
        return new SealedFile(folder.resolve("secrets.sealed"), new Passphrase(passphrase.clone()));
    }

    @Override
    public synchronized void keep(long connectionId, String secret) {
        var all = new TreeMap<>(all());
        all.put(connectionId, secret);
        write(all);
    }

    @Override
    public synchronized Optional<String> find(long connectionId) {
        return Optional.ofNullable(all().get(connectionId));
    }

    @Override
    public synchronized void forget(long connectionId) {
        var all = new TreeMap<>(all());
        if (all.remove(connectionId) != null) write(all);
    }

    @Override
    public String place() {
        return "an encrypted file in " + file.toAbsolutePath().getParent();
    }

    private Map<Long, String> all() {
        Map<Long, String> known = opened;
        if (known == null) {
            known = Files.exists(file) ? read() : Map.of();
            opened = known;
        }
        return known;
    }

    private Map<Long, String> read() {
        try {
            return parsed(Seal.open(Files.readAllBytes(file), keys));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Trouble(
                    "Could not open the stored passwords and tokens.",
                    "The key does not fit, or %s or its key file is missing or was changed."
                            .formatted(file),
                    "Give the right passphrase, restore both files, or delete them and enter the"
                            + " secrets again.");
        }
    }

    private void write(Map<Long, String> secrets) {
        try {
            OwnerOnly.write(file, Seal.close(text(secrets), keys));
            opened = Map.copyOf(secrets);
        } catch (IOException | GeneralSecurityException e) {
            throw new Trouble(
                    "Could not store a password or token.",
                    "Writing to %s failed.".formatted(file),
                    "Check that there is room and that the folder may be written to.",
                    e);
        }
    }

    /// A line each: the connection's id and its secret in Base64.
    private static byte[] text(Map<Long, String> secrets) {
        return secrets.entrySet().stream()
                .map(
                        e ->
                                e.getKey()
                                        + " "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        e.getValue()
                                                                .getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Long, String> parsed(byte[] text) {
        Map<Long, String> secrets = new TreeMap<>();
        for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split(" ", 2);
            byte[] secret = Base64.getDecoder().decode(parts[1]);
            secrets.put(Long.parseLong(parts[0]), new String(secret, StandardCharsets.UTF_8));
        }
        return secrets;
    }

    @Override
    public String toString() {
        return "SealedFile[" + file + "]";
    }
}
