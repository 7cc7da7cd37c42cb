package dev.holdfast.app.table;

import dev.holdfast.app.look.Pieces;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What a column holds, as a small sign before its name: # number, Aa text, tag category, calendar date, key
/// identifier, switch for yes and no.
public final class TypeIcon {
    private static final double WIDTH = 18;

    private TypeIcon() {}

    public static Node of(Column column) {
        Node sign = column.role() == Role.ID ? icon(BootstrapIcons.KEY) : of(column.type());
        HBox box = new HBox(sign);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        box.setMinWidth(WIDTH);
        box.setPrefWidth(WIDTH);
        return box;
    }

    private static Node of(ColumnType type) {
        return switch (type) {
            case NUMBER, INTEGER -> Pieces.whole("#", "subtle");
            case TEXT -> Pieces.whole("Aa", "subtle", "small");
            case CATEGORY -> icon(BootstrapIcons.TAG);
            case BOOLEAN -> icon(BootstrapIcons.TOGGLE_ON);
            case DATE, TIMESTAMP -> icon(BootstrapIcons.CALENDAR3);
        };
    }

    /// The sign and the column's name.
    public static HBox named(Column column) {
        Label name = Pieces.tip(Pieces.label(column.name(), "med"), column.name());
        return Pieces.row(6, of(column), name);
    }

    private static Node icon(Ikon code) {
        return Pieces.icon(code, "muted-icon");
    }
}
