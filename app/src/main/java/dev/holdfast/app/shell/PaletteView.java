package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.key;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.Locale;

/// Go to or do anything: a field, and what answers it, to be walked with the arrow keys.
final class PaletteView extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;
    private final PaletteViewModel model;
    private final Bench bench;
    private final TextField field = new TextField();
    private final VBox lines = new VBox();
    private int chosen;

    PaletteView(PaletteViewModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        setId("palette");
        getStyleClass().add("pop");
        Em.maxHeight(Em.maxWidth(this, WIDTH), HEIGHT);
        field.setId("palette-field");
        field.getStyleClass().add("palette-field");
        field.setPromptText(bench.words().text("top.search"));
        field.textProperty().bindBidirectional(model.typed);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head =
                styled(
                        row(
                                8,
                                icon(BootstrapIcons.SEARCH),
                                field,
                                key(bench.words().text("key.esc"))),
                        "palette-head");
        lines.getStyleClass().add("palette-list");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox foot =
                styled(
                        new WrapRow(
                                12,
                                label(bench.words().text("palette.foot.choose"), "small", "muted"),
                                label(bench.words().text("palette.foot.open"), "small", "muted"),
                                spring(),
                                label(bench.words().text("palette.foot.prefix"), "small", "muted")),
                        "palette-foot");
        getChildren().addAll(head, scroll, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.offers.addListener((ListChangeListener<Offer>) _ -> retyped());
    }

    void open() {
        model.open();
        bench.overlays().show(this, () -> {});
        field.requestFocus();
    }

    private void retyped() {
        chosen = 0;
        show();
    }

    private void pressed(KeyEvent event) {
        int count = model.offers.size();
        switch (event.getCode()) {
            case DOWN -> chosen = count == 0 ? 0 : (chosen + 1) % count;
            case UP -> chosen = count == 0 ? 0 : (chosen + count - 1) % count;
            case ENTER -> {
                if (chosen < count) take(model.offers.get(chosen));
            }
            default -> {
                return;
            }
        }
        event.consume();
        show();
    }

    private void take(Offer offer) {
        bench.overlays().close();
        model.choose(offer);
    }

    private void show() {
        lines.getChildren().clear();
        Offer.@Nullable Group group = null;
        for (int i = 0; i < model.offers.size(); i++) {
            Offer offer = model.offers.get(i);
            if (offer.group() != group) {
                group = offer.group();
                lines.getChildren().add(caption(group));
            }
            lines.getChildren().add(line(offer, i == chosen));
        }
        if (model.offers.isEmpty())
            lines.getChildren()
                    .add(styled(label(bench.words().text("palette.none")), "muted", "pal-row"));
    }

    private Node caption(Offer.Group group) {
        String words = bench.words().text("palette." + group.name().toLowerCase(Locale.ROOT));
        return styled(label(words, "cap"), "palette-caption");
    }

    private Node line(Offer offer, boolean on) {
        HBox line =
                row(
                        10,
                        Em.width(iconLabel(offer), 17),
                        label(offer.words(), on ? "b" : "med"),
                        label(offer.hint(), "small", "muted"),
                        spring());
        offer.keys().forEach(key -> line.getChildren().add(key(key)));
        styled(line, "pal-row");
        if (on) line.getStyleClass().add("on");
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(offer.words() + ", " + offer.hint());
        line.setOnMouseClicked(_ -> take(offer));
        return line;
    }

    private static javafx.scene.control.Label iconLabel(Offer offer) {
        javafx.scene.control.Label label = label("");
        label.setGraphic(icon(offer.icon()));
        return label;
    }
}
