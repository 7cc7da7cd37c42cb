package dev.holdfast.app.figure;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Hover;
import dev.holdfast.report.figure.Palette;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.Optional;
import java.util.function.Consumer;

/// Shows a figure as large as it is laid out: values in a small box under the pointer, a click chooses what they belong
/// to, T or the menu swaps the drawing for a table of the same numbers.
public final class FigurePane extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double MENU_ROOM = 26;
    private static final double LEAST_HEIGHT = 130;
    private static final double CLICK = 6;

    private final Bench bench;
    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>();
    private final FigureCanvas canvas = new FigureCanvas();
    private final HoverBox box = new HoverBox();
    private final Button menu;
    private @Nullable FigureTable table;
    private Consumer<String> chosen = _ -> {};
    private @Nullable Consumer<Drag> dragged;
    private Runnable reset = () -> {};
    private final Region band = Pieces.styled(new Region(), "drag-band");
    private boolean pins = true;
    private boolean pinned;
    private double pressedX;
    private double pressedY;

    public FigurePane(String id, Bench bench) {
        this.bench = bench;
        setId(id);
        getStyleClass().add("figure");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(0);
        Em.minHeight(this, LEAST_HEIGHT);
        menu =
                Buttons.icon(
                        id + "-menu",
                        BootstrapIcons.THREE_DOTS,
                        bench.words().text("figure.menu"),
                        this::openMenu);
        menu.setManaged(false);
        menu.setFocusTraversable(false);
        menu.getStyleClass().add("figure-menu");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        getChildren().addAll(canvas, band, box, menu);
        figure.addListener((_, _, _) -> changed());
        bench.appearance().dark().addListener((_, _, _) -> requestLayout());
        bench.appearance().fontSize().addListener((_, _, _) -> requestLayout());
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public ObjectProperty<@Nullable Figure> figure() {
        return figure;
    }

    /// Called with the subject under the pointer when the user clicks it; a click pins no values then.
    public FigurePane onChosen(Consumer<String> action) {
        chosen = action;
        pins = false;
        return this;
    }

    /// Called on a double click, which takes back what dragging did.
    public FigurePane onReset(Runnable action) {
        reset = action;
        return this;
    }

    /// Called when the user has dragged over the figure.
    public FigurePane onDragged(Consumer<Drag> action) {
        dragged = action;
        return this;
    }

    /// A drag from one point to another over a figure drawn at that size.
    public record Drag(
            double fromX, double fromY, double toX, double toY, double width, double height) {}

    public boolean showsTable() {
        return table != null;
    }

    /// Swaps the drawing for its table, or back.
    public void toggleTable() {
        Figure now = figure.get();
        if (table == null && now != null) {
            table = new FigureTable(now.table());
            getChildren().add(1, table);
            table.requestFocus();
        } else if (table != null) {
            getChildren().remove(table);
            table = null;
            requestFocus();
        }
        canvas.setVisible(table == null);
        requestLayout();
    }

    private void changed() {
        Figure now = figure.get();
        setAccessibleText(now == null ? "" : now.title() + ". " + now.words());
        if (table != null && now != null) {
            getChildren().remove(table);
            table = new FigureTable(now.table());
            getChildren().add(1, table);
        }
        unpin();
        requestLayout();
    }

    /// Values that were pinned by a click no longer stay.
    private void unpin() {
        pinned = false;
        box.hide();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) return;
        menu.autosize();
        menu.relocate(width - menu.getWidth(), -MENU_ROOM + 2);
        if (table != null) table.resizeRelocate(0, 0, width, height);
        else paint(width, height);
    }

    private void paint(double width, double height) {
        double density = Math.max(outputScale(), bench.appearance().figureDensity().get());
        canvas.paint(figure.get(), width, height, density, zoom(), palette());
    }

    private double zoom() {
        return bench.appearance().zoom();
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    Palette palette() {
        return bench.appearance().dark().get() ? Palette.DARK : Palette.LIGHT;
    }

    private Optional<Hover> under(MouseEvent event) {
        Figure now = figure.get();
        return now == null || table != null
                ? Optional.empty()
                : now.at(
                        event.getX() / zoom(),
                        event.getY() / zoom(),
                        getWidth() / zoom(),
                        getHeight() / zoom());
    }

    private void point(MouseEvent event) {
        pseudoClassStateChanged(POINTED, true);
        if (pinned) return;
        under(event)
                .ifPresentOrElse(
                        hover -> box.show(hover, zoom(), getWidth(), getHeight()), box::hide);
    }

    private void leave() {
        pseudoClassStateChanged(POINTED, false);
        if (!pinned) box.hide();
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
    }

    /// The part that is dragged over.
    private void drag(MouseEvent event) {
        if (dragged == null || table != null) return;
        double x = Math.clamp(event.getX(), 0, getWidth());
        double y = Math.clamp(event.getY(), 0, getHeight());
        band.setVisible(true);
        band.resizeRelocate(
                Math.min(pressedX, x),
                Math.min(pressedY, y),
                Math.abs(x - pressedX),
                Math.abs(y - pressedY));
    }

    private void release(MouseEvent event) {
        band.setVisible(false);
        if (table != null) return;
        double moved = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        if (event.getClickCount() == 2) {
            unpin();
            reset.run();
        } else if (moved <= CLICK) click(event);
        else if (dragged != null)
            dragged.accept(
                    new Drag(
                            pressedX / zoom(),
                            pressedY / zoom(),
                            event.getX() / zoom(),
                            event.getY() / zoom(),
                            getWidth() / zoom(),
                            getHeight() / zoom()));
    }

    /// Chooses what is under the pointer, or pins the values there; a second click lets go of them.
    private void click(MouseEvent event) {
        Optional<Hover> hover = under(event);
        hover.map(Hover::subject).filter(subject -> !subject.isEmpty()).ifPresent(chosen);
        if (!pins) return;
        pinned = !pinned && hover.isPresent();
        if (pinned) box.show(hover.orElseThrow(), zoom(), getWidth(), getHeight());
        else box.hide();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && pinned) {
            unpin();
            event.consume();
        }
        if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
            toggleTable();
            event.consume();
        }
        boolean wantsMenu =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
        if (wantsMenu) {
            openMenu();
            event.consume();
        }
    }

    private void openMenu() {
        Figure now = figure.get();
        if (now != null) new FigureMenu(this, now, bench).show(menu);
    }

    /// Puts the figure under its card's head and lets it take the room that is left.
    public FigurePane growing() {
        return Pieces.grow(this);
    }
}
