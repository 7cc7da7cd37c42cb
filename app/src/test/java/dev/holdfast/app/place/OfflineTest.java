package dev.holdfast.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.NetworkInMemory;
import dev.holdfast.app.work.Background;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Work in the background is carried out when the test says so, the last first.
class OfflineTest {
    private final List<Runnable> work = new ArrayList<>();
    private final List<Runnable> window = new ArrayList<>();
    private final NetworkInMemory network = new NetworkInMemory();
    private final Offline offline =
            new Offline(
                    network,
                    new Background(
                            work::add,
                            window::add,
                            e -> {
                                throw new AssertionError(e);
                            }));

    private void carryOut() {
        Collections.reverse(work);
        work.forEach(Runnable::run);
        work.clear();
        window.forEach(Runnable::run);
        window.clear();
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
}
