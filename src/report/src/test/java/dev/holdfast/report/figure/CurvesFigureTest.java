package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.report.RunFixture;

import org.junit.jupiter.api.Test;

import java.awt.geom.PathIterator;
import java.util.List;

class CurvesFigureTest {
    @Test
    void aMillionPointsKeepTheirSpikeAndBecomeAFewThousandPoints() {
        MetricSeries quiet = RunFixture.curve(1_000_000, 1, 0.8);
        double[] values = quiet.values();
        values[456_789] = 1.5;
        var curve =
                Curve.of(
                        "run",
                        new MetricSeries("auc", quiet.steps(), quiet.times(), values),
                        Curve.Axis.STEP,
                        0);
        var ys = new Scale(0, 2, 300, 0);
        var path = curve.path(new Scale(0, 999_999, 0, 1000), ys);
        double highest = 300;
        int points = 0;
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(at);
            highest = Math.min(highest, at[1]);
            points++;
        }
        assertThat(highest).isEqualTo(ys.at(1.5));
        assertThat(points).isLessThan(4_100);
    }

    @Test
    void missingValuesBreakTheLine() {
        double[] values = {1, 2, Double.NaN, 4, 5};
        var curve =
                Curve.of(
                        "run",
                        new MetricSeries("m", new long[] {0, 1, 2, 3, 4}, new long[5], values),
                        Curve.Axis.STEP,
                        0);
        int begun = 0;
        double[] at = new double[6];
        for (PathIterator i =
                        curve.path(new Scale(0, 4, 0, 400), new Scale(0, 5, 100, 0))
                                .getPathIterator(null);
                !i.isDone();
                i.next()) if (i.currentSegment(at) == PathIterator.SEG_MOVETO) begun++;
        assertThat(begun).isEqualTo(2);
    }

    @Test
    void stepsLoggedOutOfOrderAreDrawnInOrder() {
        var curve =
                Curve.of(
                        "run",
                        new MetricSeries(
                                "m", new long[] {5, 1, 3}, new long[3], new double[] {50, 10, 30}),
                        Curve.Axis.STEP,
                        0);
        assertThat(List.of(curve.y(0), curve.y(1), curve.y(2))).containsExactly(10.0, 30.0, 50.0);
    }

    private static final CurvesFigure FIVE =
            new CurvesFigure(
                    "m",
                    Curve.Axis.STEP,
                    List.of(
                            Curve.of(
                                    "run",
                                    new MetricSeries(
                                            "m",
                                            new long[] {0, 10, 20, 30, 40},
                                            new long[5],
                                            new double[] {1, 2, 3, 4, 5}),
                                    Curve.Axis.STEP,
                                    0)));

    @Test
    void aPartIsDrawnWhileWordsAndTableTellOfAll() {
        var part = FIVE.over(new Stretch(8, 31));
        assertThat(part.drawn()).contains(new Stretch(10, 30));
        assertThat(part.words()).isEqualTo(FIVE.words());
        assertThat(part.table()).isEqualTo(FIVE.table());
        assertThat(part.placeAt(0, 400, 250).orElseThrow())
                .isGreaterThan(FIVE.placeAt(0, 400, 250).orElseThrow());
    }

    @Test
    void aPartWithoutAPointIsNotDrawn() {
        assertThat(FIVE.over(new Stretch(11, 19)).drawn()).contains(new Stretch(0, 40));
        assertThat(FIVE.over(new Stretch(8, 31)).over(Stretch.ALL).drawn())
                .contains(new Stretch(0, 40));
    }

    @Test
    void pointingNearALineNamesItsRunAndValue() {
        var low =
                Curve.of(
                        "low",
                        new MetricSeries(
                                "m", new long[] {0, 10}, new long[2], new double[] {0.1, 0.1}),
                        Curve.Axis.STEP,
                        0);
        var high =
                Curve.of(
                        "high",
                        new MetricSeries(
                                "m", new long[] {0, 10}, new long[2], new double[] {0.9, 0.9}),
                        Curve.Axis.STEP,
                        1);
        var figure = new CurvesFigure("m", Curve.Axis.STEP, List.of(low, high));
        var hover = figure.at(200, 30, 400, 250).orElseThrow();
        assertThat(hover.subject()).isEqualTo("high");
        assertThat(hover.lines()).contains("low: 0.1", "high: 0.9");
    }
}
