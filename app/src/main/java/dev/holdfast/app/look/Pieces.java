package dev.holdfast.app.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small pieces screens are made of. Style classes are those of `pieces.css` and `text.css`.
public final class Pieces {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Pieces() {}

    /// A label with style classes such as `h2`, `muted`, `small`.
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that is never cut: for chips, numbers, verdicts, dates.
    public static Label whole(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A paragraph that wraps.
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Ikon code, String... styles) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// The mark of a state, 9 px wide at the usual size.
    public static Node mark(Mark mark) {
        return mark(mark, 9);
    }

    public static Node mark(Mark mark, double px) {
        SVGPath shape = new SVGPath();
        shape.setContent(mark.path());
        shape.getStyleClass().addAll("mark", mark.style());
        double scale = px / 12;
        shape.setScaleX(scale);
        shape.setScaleY(scale);
        StackPane box = new StackPane(shape);
        box.setMinSize(px + 3, px + 3);
        box.setPrefSize(px + 3, px + 3);
        box.setMaxSize(px + 3, px + 3);
        return box;
    }

    /// A pill with a word, and its mark.
    public static Label chip(Mark mark, String word) {
        Label chip = whole(word, "chip", mark.style());
        chip.setGraphic(mark(mark, 8));
        return chip;
    }

    /// A pill without a mark; `style` is `neutral` or `accent`.
    public static Label chip(String word, String style) {
        return whole(word, "chip", style);
    }

    /// A small frame around a word, as for tags and versions.
    public static Label tag(String word) {
        return whole(word, "tag");
    }

    public static Label key(String key) {
        return whole(key, "kbd");
    }

    public static HBox row(double spacing, Node... nodes) {
        HBox row = Em.spacing(new HBox(nodes), spacing);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double spacing, Node... nodes) {
        return Em.spacing(new VBox(nodes), spacing);
    }

    /// Takes the room that is left.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// A white panel with a thin border.
    public static VBox card(Node... nodes) {
        VBox card = column(8, nodes);
        card.getStyleClass().add("card");
        card.setMinWidth(0);
        return card;
    }

    /// A card whose content, such as a table, reaches to its border.
    public static VBox flushCard(Node... nodes) {
        VBox card = card(nodes);
        card.getStyleClass().add("flush");
        Em.spacing(card, 0);
        return card;
    }

    /// The first row of a card: its title, and what stands right of it.
    public static HBox cardHead(String title, Node... right) {
        HBox head = new WrapRow(8, paragraph(title, "h3"), spring());
        head.getChildren().addAll(right);
        head.getStyleClass().add("card-head");
        return head;
    }

    public static Region line() {
        Region line = new Region();
        line.getStyleClass().add("rule");
        return line;
    }

    public static <N extends javafx.scene.control.Control> N tip(N control, String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(TOOLTIP_DELAY);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        control.setTooltip(tip);
        return control;
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static <N extends Node> N id(N node, String id) {
        node.setId(id);
        return node;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
