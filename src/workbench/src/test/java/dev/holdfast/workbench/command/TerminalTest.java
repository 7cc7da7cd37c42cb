package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void escapeSequencesAndDirectionOverridesAreShownAndNotObeyed() {
        assertThat(Terminal.harmless("a\u001b[31mred\u202etxt.exe"))
                .isEqualTo("a\\u001b[31mred\\u202etxt.exe");
    }

    @Test
    void ordinaryTextInAnyScriptIsLeftAlone() {
        assertThat(Terminal.harmless("Größe\t日本\n😀")).isEqualTo("Größe\t日本\n😀");
    }
}
