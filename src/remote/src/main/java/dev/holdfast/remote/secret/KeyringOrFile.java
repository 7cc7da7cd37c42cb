package dev.holdfast.remote.secret;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// The keyring first, the file where the keyring is absent or fails. Both are searched, since the same
/// user may work in a desktop session today and in none tomorrow.
final class KeyringOrFile implements SecretStore {
    private final Supplier<Optional<KeyringSecrets>> opening;
    private final SealedFile file;
    private @Nullable Optional<KeyringSecrets> keyring;

    KeyringOrFile(Supplier<Optional<KeyringSecrets>> opening, SealedFile file) {
        this.opening = opening;
        this.file = file;
    }

    private synchronized Optional<KeyringSecrets> keyring() {
        Optional<KeyringSecrets> found = keyring;
        if (found == null) {
            found = opening.get();
            keyring = found;
        }
        return found;
    }

    @Override
    public void keep(long connectionId, String secret) {
        if (secret.isEmpty()) {
            forget(connectionId);
            return;
        }
        boolean kept = keyring().map(ring -> ring.keep(name(connectionId), secret)).orElse(false);
        if (kept) file.forget(connectionId);
        else file.keep(connectionId, secret);
    }

    /// The file first: a secret gets there only when the keyring failed, and then it is the newer one.
    @Override
    public Optional<String> find(long connectionId) {
        Optional<String> inFile = file.find(connectionId);
        if (inFile.isPresent()) return inFile;
        return keyring().flatMap(ring -> ring.find(name(connectionId)));
    }

    @Override
    public void forget(long connectionId) {
        file.forget(connectionId);
        keyring().ifPresent(ring -> ring.forget(name(connectionId)));
    }

    @Override
    public String place() {
        return keyring().isPresent() ? "the keyring of this computer" : file.place();
    }

    private static String name(long connectionId) {
        return "connection " + connectionId;
    }
}
