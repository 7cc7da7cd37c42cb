package dev.holdfast.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.NetworkInMemory;
import dev.holdfast.app.work.Background;
import dev.holdfast.workbench.connection.Network;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Work in the background is carried out when the test says so, the last first.
class OfflineTest {
    private final List<Runnable> work = new ArrayList<>();
    private final List<Runnable> window = new ArrayList<>();
    private final List<Throwable> reported = new ArrayList<>();
    private final Background background = new Background(work::add, window::add, reported::add);
    private final NetworkInMemory network = new NetworkInMemory();
    private final Offline offline = new Offline(network, background);

    private void carryOut() {
        while (!work.isEmpty() || !window.isEmpty()) {
            List<Runnable> begun = new ArrayList<>(work);
            work.clear();
            Collections.reverse(begun);
            begun.forEach(Runnable::run);
            List<Runnable> told = List.copyOf(window);
            window.clear();
            told.forEach(Runnable::run);
        }
    }

    @Test
    void aWishIsCarriedOutAndShown() {
        offline.wish(true);
        carryOut();
        assertThat(network.offline()).isTrue();
        assertThat(offline.on().get()).isTrue();
    }

    @Test
    void theLastOfTwoQuickWishesCounts() {
        offline.wish(true);
        offline.wish(false);
        carryOut();
        assertThat(network.offline()).isFalse();
        assertThat(offline.on().get()).isFalse();
    }

    @Test
    void whatSomebodyElseSwitchedIsShown() {
        network.workOffline(true);
        carryOut();
        assertThat(offline.on().get()).isTrue();
        offline.toggle();
        carryOut();
        assertThat(network.offline()).isFalse();
    }

    @Test
    void aWishMadeWhileTheOneBeforeIsCarriedOutCounts() {
        Slow slow = new Slow(network);
        Offline quick = new Offline(slow, background);
        slow.meanwhile = () -> quick.wish(false);
        quick.wish(true);
        carryOut();
        assertThat(network.offline()).isFalse();
        assertThat(quick.on().get()).isFalse();
    }

    @Test
    void aWishThatFailedIsReportedAndCanBeWishedAgain() {
        Slow slow = new Slow(network);
        Offline tried = new Offline(slow, background);
        slow.meanwhile =
                () -> {
                    throw new IllegalStateException("disk full");
                };
        tried.wish(true);
        carryOut();
        assertThat(reported).hasSize(1);
        assertThat(tried.on().get()).isFalse();
        tried.wish(true);
        carryOut();
        assertThat(network.offline()).isTrue();
        assertThat(tried.on().get()).isTrue();
    }

    /// Something happens before it switches for the first time.
    private static final class Slow implements Network {
        private final Network real;
        private Runnable meanwhile = () -> {};

        private Slow(Network real) {
            this.real = real;
        }

        @Override
        public boolean offline() {
            return real.offline();
        }

        @Override
        public void workOffline(boolean offline) {
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            real.workOffline(offline);
        }

        @Override
        public AutoCloseable watch(Consumer<Boolean> listener) {
            return real.watch(listener);
        }
    }
}
