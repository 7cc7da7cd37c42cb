package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// One value of a run as text; what may be cut has a tooltip.
final class TextCell extends TableCell<RunRow, Run> {
    private static final double LETTER = 7.4;
    private final RunValues values;
    private final RunKey key;

    TextCell(RunValues values, RunKey key, String style) {
        this.values = values;
        this.key = key;
        if (!style.isEmpty()) getStyleClass().add(style);
    }

    @Override
    protected void updateItem(Run run, boolean empty) {
        super.updateItem(run, empty);
        String text = empty || run == null ? "" : values.text(run, key);
        setText(text);
        boolean mayBeCut = text.length() * LETTER + 20 > getTableColumn().getWidth();
        setTooltip(mayBeCut ? new Tooltip(text) : null);
    }
}
