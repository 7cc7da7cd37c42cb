package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Pictures of every screen, in both themes, for people to look at.
class PicturesTest {
    @Test
    void anEmptyWorkspaceOffersThreeWaysIn() {
        try (Window window = new Window(new DeskInMemory(Window.clock()), 1000, 1000)) {
            window.picture("12-first-run");
            Window.does(window.wiring.bench().appearance()::toggle);
            assertThat(window.picture("12-first-run-dark")).isNotEmptyFile();
        }
    }
}
