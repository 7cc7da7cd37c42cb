package dev.holdfast.app.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.Function;

/// Columns of a table. The value of each cell is its row; what is shown is made from it. Widths are pixels at the
/// usual size of the text.
public final class Columns {
    private static final double HEAD_PADDING = 24;
    private static final double LETTER = 7.2;
    private static final double LEAST_SHARE = 0.55;

    private Columns() {}

    /// Names, to the left. They give way where there is too little room; what is cut has a tooltip.
    public static <R> TableColumn<R, R> words(
            String title, double width, Function<R, String> words, String... styles) {
        double head = HEAD_PADDING + LETTER * title.length();
        return TextSize.givingWay(
                whole(title, width, words, styles), Math.max(head, width * LEAST_SHARE));
    }

    /// Dates and short words, to the left, that always have their room.
    public static <R> TableColumn<R, R> whole(
            String title, double width, Function<R, String> words, String... styles) {
        return column(title, width, () -> new WordsCell<>(words, styles));
    }

    /// Numbers, to the right.
    public static <R> TableColumn<R, R> numbers(
            String title, double width, Function<R, String> number, String... styles) {
        TableColumn<R, R> column = whole(title, width, number, styles);
        column.getStyleClass().add("num");
        return column;
    }

    /// Pieces such as a chip or a drawing. `maker` is called for every row that comes into view.
    public static <R> TableColumn<R, R> pieces(
            String title, double width, Function<R, @Nullable Node> maker) {
        return column(title, width, () -> new PieceCell<>(maker));
    }

    /// Drawings, which may become as narrow as `least`.
    public static <R> TableColumn<R, R> drawings(
            String title, double width, double least, Function<R, @Nullable Node> maker) {
        return TextSize.givingWay(pieces(title, width, maker), least);
    }

    /// Lets a click on the column's head sort by it.
    public static <R> TableColumn<R, R> sorted(TableColumn<R, R> column, Comparator<R> order) {
        column.setSortable(true);
        column.setComparator(order);
        return column;
    }

    private static <R> TableColumn<R, R> column(
            String title, double width, java.util.function.Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 40));
        return column;
    }

    private static final class WordsCell<R> extends TableCell<R, R> {
        private final Function<R, String> words;

        WordsCell(Function<R, String> words, String... styles) {
            this.words = words;
            getStyleClass().addAll(styles);
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : words.apply(row));
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (!isCut()) setTooltip(null);
            else if (getTooltip() == null || !getTooltip().getText().equals(getText()))
                setTooltip(new Tooltip(getText()));
        }

        private boolean isCut() {
            for (Node node : getChildren())
                if (node instanceof Text shown && !shown.getText().equals(getText())) return true;
            return false;
        }
    }

    private static final class PieceCell<R> extends TableCell<R, R> {
        private final Function<R, @Nullable Node> maker;

        PieceCell(Function<R, @Nullable Node> maker) {
            this.maker = maker;
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            R before = getItem();
            boolean same = !empty && row != null && row == before && getGraphic() != null;
            super.updateItem(row, empty);
            if (!same) setGraphic(empty || row == null ? null : maker.apply(row));
        }
    }
}
