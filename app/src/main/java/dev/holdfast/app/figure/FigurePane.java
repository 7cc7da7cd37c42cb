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

    private final Bench bench;
    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>();
    private final FigureCanvas canvas = new FigureCanvas();
    private final HoverBox box = new HoverBox();
    private final Button menu;
    private @Nullable FigureTable table;
    private Consumer<String> chosen = _ -> {};
    private Consumer<Drag> dragged = _ -> {};
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
        getChildren().addAll(canvas, box, menu);
        figure.addListener((_, _, _) -> changed());
        bench.appearance().dark().addListener((_, _, _) -> requestLayout());
        bench.appearance().fontSize().addListener((_, _, _) -> requestLayout());
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::press);
        setOnMouseReleased(this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public ObjectProperty<@Nullable Figure> figure() {
        return figure;
    }

    /// Called with the subject under the pointer when the user clicks it.
    public FigurePane onChosen(Consumer<String> action) {
        chosen = action;
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
        box.hide();
        requestLayout();
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
        under(event)
                .ifPresentOrElse(
                        hover -> box.show(hover, zoom(), getWidth(), getHeight()), box::hide);
    }

    private void leave() {
        pseudoClassStateChanged(POINTED, false);
        box.hide();
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void release(MouseEvent event) {
        if (table != null) return;
        double moved = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        if (moved > 6)
            dragged.accept(
                    new Drag(
                            pressedX / zoom(),
                            pressedY / zoom(),
                            event.getX() / zoom(),
                            event.getY() / zoom(),
                            getWidth() / zoom(),
                            getHeight() / zoom()));
        else under(event).map(Hover::subject).filter(s -> !s.isEmpty()).ifPresent(chosen);
    }

    private void key(KeyEvent event) {
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
