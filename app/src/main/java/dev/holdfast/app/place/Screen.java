package dev.holdfast.app.place;

import dev.holdfast.app.selection.Linked;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a place shows while the user is in it. A subclass fills the head and the content; the shell puts them in
/// place.
public abstract class Screen {
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty status = new SimpleStringProperty("");
    private final ObservableList<Node> actions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Node> content = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Node> inspector = new SimpleObjectProperty<>();

    /// The page's title (h1). Empty: no head is shown.
    public final StringProperty title() {
        return title;
    }

    /// The one line that answers what the user came to ask.
    public final StringProperty sentence() {
        return sentence;
    }

    /// What was last done here and how long it took, for the status line.
    public final StringProperty status() {
        return status;
    }

    /// Right of the title; at most one accent button, the last.
    public final ObservableList<Node> actions() {
        return actions;
    }

    /// The cards on the canvas.
    public final ObjectProperty<@Nullable Node> content() {
        return content;
    }

    /// The selected thing, best made with [Inspector]; null: no inspector.
    public final ObjectProperty<@Nullable Node> inspector() {
        return inspector;
    }

    /// Shows what belongs to the selection. Called when the place is entered, when the selection changes while it is
    /// shown, and after changes in the store.
    public abstract void follow(Linked linked);

    /// Ctrl F and `/`: puts the focus into the place's filter.
    public void focusFilter() {}

    /// Ctrl R and F5.
    public void refresh() {}

    /// What the palette offers while this place is shown; each with its keys, which also act.
    public List<Command> commands() {
        return List.of();
    }
}
