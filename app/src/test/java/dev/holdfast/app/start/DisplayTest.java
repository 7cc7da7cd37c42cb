package dev.holdfast.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class DisplayTest {
    @Test
    void onLinuxTheEnvironmentNamesTheDisplay() {
        assertThat(new Display("Linux", Map.of()).present()).isFalse();
        assertThat(new Display("Linux", Map.of("DISPLAY", " ")).present()).isFalse();
        assertThat(new Display("Linux", Map.of("DISPLAY", ":0")).present()).isTrue();
        assertThat(new Display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).present()).isTrue();
        assertThat(new Display("Windows 11", Map.of()).present()).isTrue();
    }

    @Test
    void noWindowIsOneSentenceThatSaysWhatWorksInstead() {
        assertThat(Display.noWindow("There is no display.").sentence())
                .isEqualTo(
                        "The window cannot be opened. There is no display. Everything works without"
                                + " one: see holdfast --help, or begin with holdfast demo.");
    }
}
