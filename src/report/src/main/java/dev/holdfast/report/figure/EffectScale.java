package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.ColumnFinding;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// One axis for shifts of unlike columns: multiples of each column's own margin. Straight up to eight
/// margins; beyond, by square root, so that one huge shift does not flatten the rest.
public record EffectScale(double highest) {
    private static final double STRAIGHT = 8;

    /// The scale that holds all these findings.
    public static EffectScale holding(List<ColumnFinding> findings) {
        double highest =
                findings.stream()
                        .map(ColumnFinding::effect)
                        .flatMapToDouble(e -> DoubleStream.of(e.inMargins(), e.high() / e.margin()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        return new EffectScale(Math.max(3, Math.ceil(highest + 0.2)));
    }

    public boolean straight() {
        return highest <= STRAIGHT;
    }

    /// The place of a multiple on an axis from `left` to `right`.
    public double at(double multiple, double left, double right) {
        double shown = Math.clamp(multiple, 0, highest);
        double part = straight() ? shown / highest : Math.sqrt(shown / highest);
        return left + part * (right - left);
    }

    /// Whole multiples to label, the margin (1) first.
    public List<Integer> ticks(double pixels) {
        int most = Math.clamp((int) (pixels / 46), 2, 6);
        if (straight()) {
            int step = Math.max(1, (int) Math.ceil((highest - 1) / most));
            return IntStream.iterate(
                            1, i -> i <= highest, i -> i == 1 && step > 1 ? step : i + step)
                    .boxed()
                    .toList();
        }
        return IntStream.rangeClosed(1, most)
                .map(i -> (int) Math.round(highest * i * i / (double) (most * most)))
                .map(i -> Math.max(1, i))
                .distinct()
                .boxed()
                .toList();
    }
}
