package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.workbench.Desk;

import org.junit.jupiter.api.Test;

class DeskWatchTest {
    private final DeskWatch watch = new DeskWatch();
    private final Desk desk = watch.over(new DeskInMemory(Window.clock()).desk, Window.clock());

    @Test
    void whatIsAskedOnTheWindowsThreadIsNoticed() {
        Window.startToolkit();
        Window.does(() -> desk.stores().projects().all());
        assertThatThrownBy(watch::assertNothingWasAskedOnTheWindowsThread)
                .hasMessageContaining("ProjectStore.all");
    }

    @Test
    void whoMakesAProjectIsNoticedToo() {
        Window.startToolkit();
        Window.does(() -> desk.projects().named("flights"));
        assertThatThrownBy(watch::assertNothingWasAskedOnTheWindowsThread)
                .hasMessageContaining("ProjectStore.named");
    }

    @Test
    void elsewhereItMayBlock() {
        assertThat(desk.stores().projects().all()).isEmpty();
        watch.assertNothingWasAskedOnTheWindowsThread();
    }
}
