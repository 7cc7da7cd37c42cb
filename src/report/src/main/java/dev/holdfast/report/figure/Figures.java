package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Sample;

/// Which figures fit a column.
public final class Figures {
    private Figures() {}

    /// The column's two distributions: categories side by side, or overlaid areas.
    public static Figure distribution(Check check, ColumnFinding finding) {
        Sample sample = finding.comparison().sample();
        return sample.categories().isEmpty()
                ? new DistributionFigure(finding, Windows.of(check))
                : new CategoriesFigure(finding, Windows.of(check));
    }

    /// The difference of the two distributions: of the shares, or of the cumulative shares.
    public static Figure difference(Check check, ColumnFinding finding) {
        Sample sample = finding.comparison().sample();
        return sample.categories().isEmpty()
                ? new CumulativeFigure(finding, Windows.of(check))
                : new ShareDifferenceFigure(finding, Windows.of(check));
    }
}
