package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Supplier;

/// Each fault is found in a scene that has it, and none in one that has none.
class LayoutFaultsTest {
    private static final double WIDTH = 200;

    @BeforeAll
    static void toolkit() {
        Window.startToolkit();
    }

    private static List<String> faults(Supplier<Parent> content) {
        return Window.onWindow(
                () -> {
                    Parent root = content.get();
                    new Scene(root, WIDTH, WIDTH);
                    root.applyCss();
                    root.layout();
                    return LayoutFaults.of(root);
                });
    }

    private static Label words(double width) {
        Label label = new Label("a sentence of some length");
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private static Region block(double width, double height) {
        Region block = new Region();
        block.setMinSize(width, height);
        block.setMaxSize(width, height);
        return block;
    }

    private static Pane at(double x, double y, Node... nodes) {
        for (Node node : nodes) node.relocate(x, y);
        return new Pane(nodes);
    }

    @Test
    void whatFitsIsNoFault() {
        assertThat(faults(() -> new VBox(new Label("short"), new TextField(), block(100, 20))))
                .isEmpty();
    }

    @Test
    void wordsThatAreCut() {
        assertThat(faults(() -> new VBox(words(60))))
                .singleElement()
                .asString()
                .startsWith("cut: \"a");
    }

    @Test
    void wordsOfWhichNothingIsLeft() {
        assertThat(faults(() -> new VBox(words(1)))).singleElement().asString().startsWith("cut: ");
    }

    @Test
    void aButtonThatShowsOnlyItsSignIsNotCut() {
        assertThat(
                        faults(
                                () -> {
                                    Button button = new Button("New check", new Rectangle(12, 12));
                                    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                                    return new VBox(button);
                                }))
                .isEmpty();
    }

    @Test
    void aPromptThatIsCut() {
        assertThat(
                        faults(
                                () -> {
                                    TextField field = new TextField();
                                    field.setPromptText("where the file of the server is");
                                    field.setMaxWidth(60);
                                    return new VBox(new Button("first"), field);
                                }))
                .singleElement()
                .asString()
                .startsWith("cut: prompt");
    }

    @Test
    void whatStandsOutsideToTheSide() {
        assertThat(faults(() -> new StackPane(at(WIDTH - 10, 0, block(30, 20)))))
                .singleElement()
                .asString()
                .startsWith("outside by 20 to the side");
    }

    @Test
    void whatStandsOutsideBelow() {
        assertThat(faults(() -> new StackPane(at(0, WIDTH - 10, block(30, 20)))))
                .singleElement()
                .asString()
                .startsWith("outside by 10 up or down");
    }

    @Test
    void whatCoversItsNeighbour() {
        assertThat(faults(() -> new HBox(-20, block(50, 20), block(50, 20))))
                .singleElement()
                .asString()
                .startsWith("covers its neighbour");
    }

    @Test
    void whatIsWiderThanItScrolls() {
        assertThat(
                        faults(
                                () -> {
                                    ScrollPane scroll = new ScrollPane(block(300, 20));
                                    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                                    return new StackPane(scroll);
                                }))
                .singleElement()
                .asString()
                .startsWith("wider by 10");
    }
}
