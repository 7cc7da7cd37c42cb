package dev.holdfast.remote.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The keyring of the operating system: Keychain, Windows' credentials, Secret Service or KWallet.
final class DeskRing implements Ring {
    private static final String SERVICE = "Holdfast";
    private final Keyring keyring;

    private DeskRing(Keyring keyring) {
        this.keyring = keyring;
    }

    static DeskRing open() throws BackendNotSupportedException {
        return new DeskRing(Keyring.create());
    }

    /// False on a Linux machine where no desktop session runs: looking for a keyring there is vain.
    static boolean likely(Map<String, String> environment, String system) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) return true;
        if (environment.containsKey("DBUS_SESSION_BUS_ADDRESS")) return true;
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !runtime.isEmpty() && Files.exists(Path.of(runtime, "bus"));
    }

    @Override
    public void set(String name, String secret) throws Exception {
        keyring.setPassword(SERVICE, name, secret);
    }

    @Override
    public @Nullable String get(String name) throws Exception {
        return keyring.getPassword(SERVICE, name);
    }

    @Override
    public void delete(String name) throws Exception {
        keyring.deletePassword(SERVICE, name);
    }
}
