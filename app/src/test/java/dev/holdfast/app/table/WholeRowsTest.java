package dev.holdfast.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Window;

import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/// A hundred rows of 30 pixels in a window of 300 × 245.
class WholeRowsTest {
    private static final double ROW = 30;
    private TableView<Integer> table;
    private TableColumn<Integer, Integer> column;
    private Stage stage;

    @BeforeAll
    static void toolkit() {
        Window.startToolkit();
    }

    @BeforeEach
    void show() {
        Window.does(
                () -> {
                    table =
                            new TableView<>(
                                    FXCollections.observableArrayList(
                                            IntStream.range(0, 100).boxed().toList()));
                    table.setFixedCellSize(ROW);
                    column = new TableColumn<>("a");
                    column.setPrefWidth(500);
                    table.getColumns().add(column);
                    stage = new Stage();
                    stage.setScene(new Scene(new WholeRows(table), 300, 245));
                    stage.show();
                });
        settle();
    }

    @AfterEach
    void close() {
        Window.does(stage::close);
    }

    private void settle() {
        for (int i = 0; i < 3; i++)
            Window.does(
                    () -> {
                        stage.getScene().getRoot().applyCss();
                        stage.getScene().getRoot().layout();
                    });
    }

    private double shownRows() {
        return Window.onWindow(
                () -> {
                    VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
                    ScrollBar bar = WholeRows.sidewaysBar(table).orElseThrow();
                    double height = flow.getHeight() - (bar.isVisible() ? bar.getHeight() : 0);
                    return height / ROW;
                });
    }

    @Test
    void aTableScrolledSidewaysShowsWholeRows() {
        assertThat(shownRows()).isGreaterThan(3).isEqualTo(Math.rint(shownRows()));
    }

    @Test
    void oneThatIsNotUsesAllItsRoom() {
        Window.does(() -> column.setPrefWidth(100));
        settle();
        assertThat(Window.onWindow(table::getHeight)).isEqualTo(245);
    }
}
