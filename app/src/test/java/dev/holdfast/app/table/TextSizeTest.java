package dev.holdfast.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Window;
import dev.holdfast.app.look.Appearance;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two columns: a name that gives way from 200 to 100, and a number of 100.
class TextSizeTest {
    private final IntegerProperty size = new SimpleIntegerProperty(Appearance.USUAL);
    private TableView<String> table;
    private TableColumn<String, String> name;
    private TableColumn<String, String> number;

    @BeforeAll
    static void toolkit() {
        Window.startToolkit();
    }

    @BeforeEach
    void table() {
        Window.does(
                () -> {
                    table = new TableView<>();
                    name = TextSize.givingWay(column(200), 100);
                    number = column(100);
                    table.getColumns().add(name);
                    table.getColumns().add(number);
                    TextSize.follow(table, size);
                });
        width(400);
    }

    private static TableColumn<String, String> column(double width) {
        TableColumn<String, String> column = new TableColumn<>();
        column.setPrefWidth(width);
        return column;
    }

    private void width(double width) {
        Window.does(() -> table.resize(width, 300));
        Window.does(() -> {}); // what a resize puts off has been done
    }

    private void drag(TableColumn<String, String> column, double by) {
        Window.does(() -> table.resizeColumn(column, by));
    }

    @Test
    void namesGiveWayAndComeBack() {
        width(266);
        assertThat(name.getWidth()).isEqualTo(150);
        width(400);
        assertThat(name.getWidth()).isEqualTo(200);
    }

    @Test
    void aWidthThatWasDraggedOutlastsTheNextResizeOfTheWindow() {
        drag(name, 40);
        assertThat(name.getWidth()).isEqualTo(240);
        width(300);
        assertThat(name.getWidth()).isEqualTo(240);
        assertThat(number.getWidth()).isEqualTo(100);
    }

    @Test
    void namesGiveWayToAColumnThatWasDragged() {
        drag(number, 50);
        width(316);
        assertThat(number.getWidth()).isEqualTo(150);
        assertThat(name.getWidth()).isEqualTo(150);
    }

    @Test
    void anotherSizeOfTheTextBeginsAgain() {
        drag(name, 40);
        Window.does(() -> size.set(2 * Appearance.USUAL));
        width(1000);
        assertThat(name.getWidth()).isEqualTo(400);
        assertThat(number.getWidth()).isEqualTo(200);
    }
}
