package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Pen.Side;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class PeaksTest {
    private static final Windows WINDOWS = new Windows("reference", "current");

    /// Delays: nearly all rows lie in the first of forty bins, and the current window is ahead just beside it.
    @Test
    void namesAreNotPrintedOverEachOther() {
        var sample =
                new Sample(
                        IntStream.rangeClosed(0, 40).mapToObj(i -> i * 10.0).toList(),
                        tail(0.9, 0.02),
                        tail(0.8, 0.07),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of("mean", 10.0),
                        Map.of("mean", 22.0));
        var bins = new Bins(sample.edges());
        var frame =
                Frame.of(
                        new Span(bins.low(), bins.high(), ""),
                        new Span(0, bins.highest(sample.reference()), "%"),
                        300,
                        180,
                        6,
                        true);
        var spots = Peaks.nameSpots(sample, bins, frame, WINDOWS);
        assertThat(spots.current().touches(spots.reference())).isFalse();
        assertThat(spots.current().y()).isBetween(frame.top(), frame.bottom());
    }

    @Test
    void aNameInTheWayOfAnotherMovesByALine() {
        var reference = new NameSpot("reference", 100, 50, Side.LEFT_ALIGNED);
        var current = new NameSpot("current", 110, 52, Side.LEFT_ALIGNED);
        assertThat(current.touches(reference)).isTrue();
        assertThat(current.clearAbove(reference).y()).isEqualTo(36);
        assertThat(current.clearBelow(reference).y()).isEqualTo(64);
        var beside = new NameSpot("current", 90, 52, Side.RIGHT_ALIGNED);
        assertThat(beside.clearBelow(reference)).isEqualTo(beside);
    }

    private static List<Double> tail(double first, double second) {
        var shares = new ArrayList<>(Collections.nCopies(40, 0.001));
        shares.set(0, first);
        shares.set(1, second);
        return shares;
    }
}
