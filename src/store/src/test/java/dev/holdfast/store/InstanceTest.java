package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class InstanceTest {
    @TempDir Path folder;
    final BlockingQueue<List<Path>> arrived = new LinkedBlockingQueue<>();

    private Optional<FirstInstance> start(Path... files) {
        return Instance.start(folder, List.of(files), arrived::add);
    }

    private List<Path> next() throws InterruptedException {
        return arrived.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirst() throws Exception {
        try (FirstInstance first = start().orElseThrow()) {
            Path file = folder.resolve("für « März ».csv");
            assertThat(start(file, Path.of("relative.csv"))).isEmpty();
            assertThat(next()).containsExactly(file, Path.of("relative.csv").toAbsolutePath());
            assertThat(start()).isEmpty();
            assertThat(next()).isEmpty();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void afterTheFirstHasEndedTheNextIsFirst() {
        start().orElseThrow().close();
        try (FirstInstance next = start().orElseThrow()) {
            assertThat(next).isNotNull();
        }
        assertThat(folder.resolve(FirstInstance.ADDRESS)).doesNotExist();
    }

    @Test
    void anAddressLeftByAKilledStartDoesNoHarm() throws IOException {
        OwnerOnly.write(folder.resolve(FirstInstance.ADDRESS), "1\nold\n");
        try (FirstInstance first = start().orElseThrow()) {
            assertThat(start()).isEmpty();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void aFirstThatDoesNotAnswerIsTrouble() throws IOException {
        try (FolderLock held = FolderLock.tryToHold(folder.resolve(Instance.LOCK)).orElseThrow()) {
            assertThat(held.lock().isValid()).isTrue();
            assertThatThrownBy(this::start)
                    .isInstanceOfSatisfying(
                            Trouble.class, t -> assertThat(t.why()).contains("does not answer"));
        }
    }

    @Test
    void whoDoesNotKnowTheWordIsNotHeard() throws Exception {
        try (FirstInstance first = start().orElseThrow()) {
            int port = port();
            assertThat(Handover.send(port, "guess", List.of(folder), 3_000)).isFalse();
            try (Socket rude = new Socket(InetAddress.getLoopbackAddress(), port)) {
                rude.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
            }
            assertThat(start(folder)).isEmpty();
            assertThat(next()).containsExactly(folder);
            assertThat(arrived).isEmpty();
            assertThat(first).isNotNull();
        }
    }

    private int port() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(folder.resolve(FirstInstance.ADDRESS)).getFirst());
    }

    @Test
    void theAddressIsForItsOwnerAloneAndThisMachineAlone() throws IOException {
        try (FirstInstance first = start().orElseThrow()) {
            int port = port();
            List<InetAddress> outside =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(a -> !a.isLoopbackAddress())
                            .toList();
            for (InetAddress address : outside)
                assertThatThrownBy(() -> new Socket(address, port).close())
                        .isInstanceOf(IOException.class);
            assertThat(first).isNotNull();
            assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
            assertThat(Files.getPosixFilePermissions(folder.resolve(FirstInstance.ADDRESS)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
