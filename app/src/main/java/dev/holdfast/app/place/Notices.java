package dev.holdfast.app.place;

import dev.holdfast.app.look.Mark;
import dev.holdfast.workbench.job.Failures;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Messages for a user who may be elsewhere. Never more than three at once.
public final class Notices {
    private static final int SHOWN = 3;
    private final ObservableList<Notice> showing = FXCollections.observableArrayList();

    /// Shows the message; the same one said again takes the place of the first.
    public void show(Notice notice) {
        showing.remove(notice);
        while (showing.size() >= SHOWN) showing.removeFirst();
        showing.add(notice);
    }

    public void say(String words) {
        show(Notice.of(Mark.STABLE, words));
    }

    /// What went wrong, why, and what to do next.
    public void trouble(Throwable failure) {
        show(Notice.of(Mark.FAILED, Failures.inWords(failure)));
    }

    public void close(Notice notice) {
        showing.remove(notice);
    }

    public ObservableList<Notice> showing() {
        return showing;
    }
}
