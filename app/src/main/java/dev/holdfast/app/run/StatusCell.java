package dev.holdfast.app.run;

import dev.holdfast.app.look.Pieces;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import javafx.scene.control.TableCell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a run ended, as a sign and a word.
final class StatusCell extends TableCell<RunRow, Run> {
    @Override
    protected void updateItem(Run run, boolean empty) {
        super.updateItem(run, empty);
        getStyleClass().removeAll("t-danger", "muted");
        if (empty || run == null) {
            setText("");
            setGraphic(null);
            return;
        }
        boolean failed = run.status() == RunStatus.FAILED || run.status() == RunStatus.KILLED;
        setText(RunValues.status(run.status()));
        FontIcon sign = Pieces.icon(sign(run.status()), failed ? "danger-icon" : "muted-icon");
        setGraphic(sign);
        setGraphicTextGap(6);
        getStyleClass().add(failed ? "t-danger" : "muted");
    }

    private static Ikon sign(RunStatus status) {
        return switch (status) {
            case FINISHED -> BootstrapIcons.CHECK;
            case RUNNING -> BootstrapIcons.ARROW_REPEAT;
            case SCHEDULED -> BootstrapIcons.CLOCK;
            case FAILED, KILLED -> BootstrapIcons.X_CIRCLE;
        };
    }
}
