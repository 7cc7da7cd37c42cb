package dev.holdfast.remote.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

@Timeout(30)
class SecretStoreTest {
    private static final String SECRET = "pässwörd\nwith a line";
    @TempDir private Path folder;

    @Test
    void theFileKeepsSecretsOverARestartAndShowsNone() throws IOException {
        var store = SealedFile.withKeyFile(folder);
        store.keep(1, SECRET);
        store.keep(2, "token");
        store.forget(2);
        var again = SealedFile.withKeyFile(folder);
        assertThat(again.find(1)).contains(SECRET);
        assertThat(again.find(2)).isEmpty();
        String bytes =
                Files.readString(folder.resolve("secrets.sealed"), StandardCharsets.ISO_8859_1);
        assertThat(bytes + store).doesNotContain("token", "with a line");
    }

    @Test
    void bothFilesAreForTheOwnerOnly() throws IOException {
        SealedFile.withKeyFile(folder).keep(1, SECRET);
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        for (String name : new String[] {"secrets.sealed", "secrets.key"})
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aChangedFileOrAnotherKeyIsRefused() throws IOException {
        SealedFile.withKeyFile(folder).keep(1, SECRET);
        Path file = folder.resolve("secrets.sealed");
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {0, 12, 30, good.length - 1}) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(file, bad);
            assertThatThrownBy(() -> SealedFile.withKeyFile(folder).find(1))
                    .as("byte " + at)
                    .isInstanceOf(Trouble.class);
        }
        Files.write(file, good);
        Files.delete(folder.resolve("secrets.key"));
        assertThatThrownBy(() -> SealedFile.withKeyFile(folder).keep(2, "x"))
                .isInstanceOf(Trouble.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @Test
    void thePassphraseOpensAndAnotherDoesNot() {
        SealedFile.withPassphrase(folder, "correct horse".toCharArray()).keep(1, SECRET);
        assertThat(SealedFile.withPassphrase(folder, "correct horse".toCharArray()).find(1))
                .contains(SECRET);
        assertThat(folder.resolve("secrets.key")).doesNotExist();
        assertThatThrownBy(() -> SealedFile.withPassphrase(folder, "wrong".toCharArray()).find(1))
                .isInstanceOf(Trouble.class);
    }

    @Test
    void theSameSecretIsNeverSealedTheSameWay() throws IOException {
        SealedFile.withKeyFile(folder).keep(1, SECRET);
        byte[] first = Files.readAllBytes(folder.resolve("secrets.sealed"));
        SealedFile.withKeyFile(folder).keep(1, SECRET);
        assertThat(Files.readAllBytes(folder.resolve("secrets.sealed"))).isNotEqualTo(first);
    }

    @Test
    void theKeyringIsPreferred() {
        var ring = new RingInMemory();
        var store = store(ring);
        store.keep(1, SECRET);
        assertThat(ring.secrets).containsValue(SECRET);
        assertThat(folder.resolve("secrets.sealed")).doesNotExist();
        assertThat(store.find(1)).contains(SECRET);
        assertThat(store.place()).contains("keyring");
        store.forget(1);
        assertThat(ring.secrets).isEmpty();
        assertThat(store.find(1)).isEmpty();
    }

    @Test
    void aKeyringThatHangsCostsSecondsAndNoSecret() {
        var ring = new RingInMemory();
        ring.hangs = true;
        var store = store(ring);
        store.keep(1, SECRET);
        assertThat(store.find(1)).contains(SECRET);
        assertThat(folder.resolve("secrets.sealed")).exists();
        ring.hangs = false;
        store.keep(1, "newer");
        assertThat(store.find(1)).contains("newer");
        assertThat(SealedFile.withKeyFile(folder).find(1)).isEmpty();
    }

    @Test
    void withoutADesktopSessionNothingIsSearched() {
        assertThat(DeskRing.likely(Map.of(), "Linux")).isFalse();
        assertThat(DeskRing.likely(Map.of("XDG_RUNTIME_DIR", folder.toString()), "Linux"))
                .isFalse();
        assertThat(DeskRing.likely(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/x"), "Linux"))
                .isTrue();
        assertThat(DeskRing.likely(Map.of(), "Windows 11")).isTrue();
    }

    @Test
    @Timeout(8)
    void thisMachineAnswersInTimeWhateverItHas() {
        long begin = System.nanoTime();
        KeyringSecrets.ofThisDesk();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private SecretStore store(Ring ring) {
        return new KeyringOrFile(
                () -> Optional.of(new KeyringSecrets(ring, Duration.ofMillis(300))),
                SealedFile.withKeyFile(folder));
    }

    private static final class RingInMemory implements Ring {
        final Map<String, String> secrets = new HashMap<>();
        volatile boolean hangs;

        @Override
        public void set(String name, String secret) throws InterruptedException {
            hang();
            secrets.put(name, secret);
        }

        @Override
        public @Nullable String get(String name) throws InterruptedException {
            hang();
            return secrets.get(name);
        }

        @Override
        public void delete(String name) throws InterruptedException {
            hang();
            secrets.remove(name);
        }

        private void hang() throws InterruptedException {
            if (hangs) Thread.sleep(60_000);
        }
    }
}
