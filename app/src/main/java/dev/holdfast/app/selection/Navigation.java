package dev.holdfast.app.selection;

import dev.holdfast.app.work.Background;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where the user is and was. Belongs to the window's thread.
public final class Navigation {
    private static final int REMEMBERED = 200;

    private final Links links;
    private final Background background;
    private final ReadOnlyObjectWrapper<Spot> spot =
            new ReadOnlyObjectWrapper<>(new Spot(PlaceId.HOME, new Selection.Nothing()));
    private final ReadOnlyObjectWrapper<Linked> linked =
            new ReadOnlyObjectWrapper<>(Linked.NOTHING);
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final Deque<Spot> behind = new ArrayDeque<>();
    private final Deque<Spot> ahead = new ArrayDeque<>();

    public Navigation(Links links, Background background) {
        this.links = links;
        this.background = background;
    }

    /// Where the user is.
    public ReadOnlyObjectProperty<Spot> spot() {
        return spot.getReadOnlyProperty();
    }

    /// The selection with what belongs to it; follows [#spot()] a moment later.
    public ReadOnlyObjectProperty<Linked> linked() {
        return linked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    public Selection selection() {
        return spot.get().selection();
    }

    public long projectId() {
        return selection().projectId();
    }

    /// Chooses a thing and stays in the place.
    public void select(Selection selection) {
        open(spot.get().place(), selection);
    }

    /// Goes to a place and keeps what is chosen.
    public void go(PlaceId place) {
        open(place, selection());
    }

    /// Shows a thing as its own page.
    public void open(Selection selection) {
        open(PlaceId.of(selection), selection);
    }

    public void open(PlaceId place, Selection selection) {
        Spot next = new Spot(place, selection);
        if (next.equals(spot.get())) return;
        behind.push(spot.get());
        if (behind.size() > REMEMBERED) behind.removeLast();
        ahead.clear();
        moveTo(next);
    }

    public void back() {
        if (behind.isEmpty()) return;
        ahead.push(spot.get());
        moveTo(behind.pop());
    }

    public void forward() {
        if (ahead.isEmpty()) return;
        behind.push(spot.get());
        moveTo(ahead.pop());
    }

    /// Looks again for what belongs to the selection, after something changed.
    public void refresh() {
        Selection wanted = selection();
        background.run(
                () -> links.of(wanted),
                found -> {
                    if (wanted.equals(selection())) linked.set(found);
                });
    }

    private void moveTo(Spot next) {
        boolean sameThing = next.selection().equals(selection());
        spot.set(next);
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
        if (!sameThing) refresh();
    }
}
