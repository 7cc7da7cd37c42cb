package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.figure.CategoriesFigure.Bar;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class CategoriesFigureTest {
    @Test
    void whatIsNotNamedIsOneRowAndTheLast() {
        List<Bar> bars = CategoriesFigure.gathered(CategoriesFigure.all(finding(20, 0.4)), 8);
        assertThat(bars).hasSize(8);
        assertThat(bars.getLast().name()).isEqualTo("all others");
        assertThat(bars.stream().map(Bar::name)).noneMatch(name -> name.contains("(other)"));
        assertThat(bars.stream().mapToDouble(Bar::reference).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void whereEveryCategoryIsKnownTheRestIsCounted() {
        List<Bar> bars = CategoriesFigure.gathered(CategoriesFigure.all(finding(20, 0)), 8);
        assertThat(bars.getLast().name()).isEqualTo("13 others");
    }

    @Test
    void theRestIsNoCategoryThatMoved() {
        String words = new CategoriesFigure(finding(5, 0.9), new Windows("a", "b")).words();
        assertThat(words).contains("The category that moved most is c");
    }

    /// `named` categories of equal share, and behind them others with the share `rest`.
    private static ColumnFinding finding(int named, double rest) {
        var names = new ArrayList<>(IntStream.range(0, named).mapToObj(i -> "c" + i).toList());
        var shares = new ArrayList<>(Collections.nCopies(named, (1 - rest) / named));
        if (rest > 0) {
            names.add(Sample.OTHER);
            shares.add(rest);
        }
        var current = new ArrayList<>(shares);
        current.set(0, current.getFirst() / 2);
        var sample =
                new Sample(
                        List.of(), shares, current, List.of(), List.of(), List.of(), names,
                        Map.of(), Map.of());
        ColumnFinding f = CheckFixture.check(2).findings().getLast();
        ColumnComparison c = f.comparison();
        var comparison =
                CheckFixture.like(c, c.column(), c.statistics(), c.notApplicable(), sample);
        return ColumnFinding.ofShift(comparison, 0.01, f.verdict(), f.because());
    }
}
