package dev.holdfast.remote.secret;

import java.nio.file.Path;
import java.util.Optional;

/// Keeps the secret of each connection, under the connection's id. Secrets are in the keyring of the
/// operating system where it has one, else in an encrypted file; never in Holdfast's own store, in
/// logs or in the network journal. Methods block, at worst for half a minute while the user unlocks
/// the keyring; call them from a background task.
public interface SecretStore {
    /// Keeps a secret, in place of the one before. An empty secret is forgotten.
    void keep(long connectionId, String secret);

    Optional<String> find(long connectionId);

    void forget(long connectionId);

    /// Where new secrets go, in words for the user.
    String place();

    /// The keyring if there is one that answers, else a file in `folder` whose key lies beside it. What
    /// is in either is found. The keyring is not looked for before the first use.
    static SecretStore inKeyringOr(Path folder) {
        return new KeyringOrFile(KeyringSecrets::ofThisDesk, SealedFile.withKeyFile(folder));
    }
}
