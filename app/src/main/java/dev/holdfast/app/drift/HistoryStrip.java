package dev.holdfast.app.drift;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.words.Verdicts;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Earlier checks of one column, the newest right: nearly the surface inside the margin, one hue that grows with the
/// shift beyond it, hatched where there was too little data to say.
final class HistoryStrip extends HBox {
    private static final double MOST = 4;

    HistoryStrip(List<Optional<ColumnFinding>> findings, Words words) {
        super(2);
        getStyleClass().add("history-strip");
        setMinWidth(0);
        findings.forEach(finding -> getChildren().add(cell(finding)));
        setAccessibleText(
                findings.stream()
                        .flatMap(Optional::stream)
                        .collect(
                                Collectors.groupingBy(
                                        ColumnFinding::verdict, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(e -> e.getValue() + " " + words.text("verdict." + e.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static Region cell(Optional<ColumnFinding> finding) {
        StackPane cell = new StackPane();
        cell.getStyleClass().add("history-cell");
        finding.ifPresentOrElse(
                found -> dress(cell, found), () -> cell.getStyleClass().add("none"));
        return cell;
    }

    private static void dress(StackPane cell, ColumnFinding finding) {
        cell.getStyleClass().add(finding.verdict().name().toLowerCase(Locale.ROOT));
        if (finding.verdict() != Verdict.DRIFT) return;
        double multiple = Verdicts.multiple(finding.comparison().effect());
        int step = (int) Math.clamp(Math.ceil(multiple - 1), 1, MOST);
        cell.getStyleClass().add("step-" + step);
        cell.getChildren().add(Pieces.mark(Mark.DRIFT, 5));
    }
}
