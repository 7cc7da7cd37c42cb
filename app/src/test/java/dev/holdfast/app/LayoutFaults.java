package dev.holdfast.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What does not fit: words that are cut off, things that stand outside what holds them, neighbours that cover each other.
final class LayoutFaults {
    private static final double SLACK = 1.5;

    /// Where names of any length stand that have a tooltip.
    private static final Set<String> MAY_BE_CUT = Set.of("crumb-last");

    private final List<String> found = new ArrayList<>();

    private LayoutFaults() {}

    static List<String> of(Parent root) {
        LayoutFaults faults = new LayoutFaults();
        faults.look(root);
        return faults.found;
    }

    private void look(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) return;
        if (node instanceof Labeled labeled) cut(labeled);
        if (node instanceof TextField field) prompt(field);
        if (node instanceof ScrollPane scroll) scrolled(scroll);
        if (node instanceof Pane pane && !isScrolled(pane)) inside(pane);
        if (node instanceof HBox || node instanceof VBox) apart((Pane) node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::look);
    }

    private void cut(Labeled labeled) {
        String all = labeled.getText();
        if (labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) return;
        if (all == null || all.isBlank() || !(shown(labeled) instanceof Text text)) return;
        if (text.getText().equals(all)) return;
        boolean mayBeCut = MAY_BE_CUT.contains(String.valueOf(labeled.getId()));
        boolean name = isInCell(labeled) && !labeled.getStyleClass().contains("num");
        if ((name || mayBeCut) && labeled.getTooltip() != null) return;
        found.add("cut: \"" + text.getText() + "\" of \"" + all + "\" in " + where(labeled));
    }

    private static boolean isInCell(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at instanceof TableCell<?, ?>) return true;
        return false;
    }

    private static Node shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text && !(node instanceof FontIcon))
                .findFirst()
                .orElse(null);
    }

    private void prompt(TextField field) {
        if (field.getPromptText() == null || !field.getText().isEmpty()) return;
        for (Node node : field.lookupAll(".text"))
            if (node instanceof Text text
                    && text.getText().equals(field.getPromptText())
                    && text.getLayoutBounds().getWidth()
                            > field.getWidth()
                                    - field.getInsets().getLeft()
                                    - field.getInsets().getRight()
                                    + SLACK)
                found.add("cut: prompt \"" + text.getText() + "\" in " + where(field));
    }

    private void scrolled(ScrollPane scroll) {
        if (scroll.getContent() == null
                || scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) return;
        double over =
                scroll.getContent().getLayoutBounds().getWidth()
                        - scroll.getViewportBounds().getWidth();
        if (over > SLACK)
            found.add("wider by %.0f than it scrolls: %s".formatted(over, where(scroll)));
    }

    private static boolean isScrolled(Node node) {
        return node.getClip() != null
                || node instanceof VirtualFlow<?>
                || node.getParent() != null && node.getParent().getStyleClass().contains("viewport")
                || node.getStyleClass().contains("column-header-background")
                || node.getStyleClass().contains("nested-column-header");
    }

    private void inside(Pane pane) {
        for (Node child : pane.getChildren()) {
            if (!child.isVisible() || !child.isManaged()) continue;
            Bounds at = child.getBoundsInParent();
            Bounds own =
                    child.localToParent(child.getLayoutBounds()); // without the reach of a shadow
            double right = own.getMaxX() - pane.getWidth();
            double bottom = own.getMaxY() - pane.getHeight();
            if (at.isEmpty()) continue;
            if (right > SLACK || own.getMinX() < -SLACK)
                found.add(
                        "outside by %.0f to the side: %s"
                                .formatted(Math.max(right, -own.getMinX()), where(child)));
            if (bottom > SLACK || own.getMinY() < -SLACK)
                found.add(
                        "outside by %.0f up or down: %s"
                                .formatted(Math.max(bottom, -own.getMinY()), where(child)));
        }
    }

    private void apart(Pane pane) {
        List<Node> children =
                pane.getChildren().stream().filter(c -> c.isVisible() && c.isManaged()).toList();
        for (int i = 1; i < children.size(); i++) {
            Bounds a = children.get(i - 1).localToParent(children.get(i - 1).getLayoutBounds());
            Bounds b = children.get(i).localToParent(children.get(i).getLayoutBounds());
            double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
            double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
            if (width > SLACK && height > SLACK)
                found.add("covers its neighbour: " + where(children.get(i)));
        }
    }

    /// The way from the last thing with a name: `#runs-filter > HBox > Label "runs"`.
    static String where(Node node) {
        StringBuilder way = new StringBuilder(name(node));
        Node at = node;
        for (int i = 0; i < 6 && at.getParent() != null; i++) {
            if (at.getId() != null && !at.getId().isEmpty()) break;
            at = at.getParent();
            way.insert(0, name(at) + " > ");
        }
        return way.toString();
    }

    private static String name(Node node) {
        if (node.getId() != null && !node.getId().isEmpty()) return "#" + node.getId();
        String styles = String.join(".", node.getStyleClass());
        String name = node.getClass().getSimpleName() + (styles.isEmpty() ? "" : "." + styles);
        return node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()
                ? name + " \"" + labeled.getText() + '"'
                : name;
    }
}
