package dev.holdfast.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// A list of letters to which letters are added.
class UndoTest {
    private final Undo undo = new Undo();
    private final List<String> letters = new ArrayList<>();

    private Runnable add(String letter) {
        letters.add(letter);
        return undo.did(letter, () -> letters.remove(letter), () -> letters.add(letter));
    }

    @Test
    void theLastIsTakenBackFirstAndDoneAgainLast() {
        add("a");
        add("b");
        assertThat(undo.undo()).contains("b");
        assertThat(undo.undo()).contains("a");
        assertThat(letters).isEmpty();
        assertThat(undo.redo()).contains("a");
        assertThat(undo.redo()).contains("b");
        assertThat(letters).containsExactly("a", "b");
    }

    @Test
    void nothingIsLeftToTakeBack() {
        assertThat(undo.undo()).isEmpty();
        assertThat(undo.redo()).isEmpty();
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        add("a");
        undo.undo();
        add("b");
        assertThat(undo.redo()).isEmpty();
        assertThat(letters).containsExactly("b");
    }

    @Test
    void aMessageTakesBackItsOwnChangeOnce() {
        Runnable first = add("a");
        add("b");
        first.run();
        first.run();
        assertThat(letters).containsExactly("b");
        assertThat(undo.undo()).contains("b");
        assertThat(undo.undo()).isEmpty();
    }

    @Test
    void onlyTheLastFiftyAreKept() {
        for (int i = 0; i < 60; i++) add("x" + i);
        int back = 0;
        while (undo.undo().isPresent()) back++;
        assertThat(back).isEqualTo(50);
        assertThat(letters).hasSize(10);
    }
}
