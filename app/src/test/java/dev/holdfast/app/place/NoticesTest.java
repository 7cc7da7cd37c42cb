package dev.holdfast.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void theSameMessageSaidAgainIsShownOnce() {
        notices.say("mlruns: 3 runs here.");
        notices.say("something else");
        notices.say("mlruns: 3 runs here.");
        assertThat(notices.showing())
                .extracting(Notice::words)
                .containsExactly("something else", "mlruns: 3 runs here.");
    }

    @Test
    void neverMoreThanThreeAtOnce() {
        for (String said : "a b c d".split(" ")) notices.say(said);
        assertThat(notices.showing()).extracting(Notice::words).containsExactly("b", "c", "d");
    }
}
