package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.words.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// One axis for shifts of unlike columns: multiples of each column's own margin. Straight up to eight
/// margins; beyond, by square root, so that one huge shift does not flatten the rest.
public record EffectScale(double highest) {
    private static final double STRAIGHT = 8;

    /// Pixels that a label takes, with what keeps it from the next.
    private static final double LABEL = 26;

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

    /// Multiples to label on an axis so many pixels long: the margin (1) first, then round ones. A straight axis has them in steps of 1, 2 or 5;
    /// one by square root has 2, 5, 10, 20, 50 and so on where there is room.
    public List<Double> ticks(double pixels) {
        return straight() ? evenly(pixels) : roundly(pixels);
    }

    private List<Double> evenly(double pixels) {
        int most = Math.clamp((int) (pixels / 46), 2, 6);
        int step = IntStream.of(1, 2).filter(s -> highest / s <= most).findFirst().orElse(5);
        return IntStream.concat(
                        IntStream.of(1), IntStream.iterate(step, i -> i <= highest, i -> i + step))
                .distinct()
                .asDoubleStream()
                .boxed()
                .toList();
    }

    private List<Double> roundly(double pixels) {
        List<Double> ticks = new ArrayList<>(List.of(1.0));
        for (double power = 1; power <= highest; power *= 10)
            for (int lead : new int[] {1, 2, 5}) {
                double tick = lead * power;
                double apart = at(tick, 0, pixels) - at(ticks.getLast(), 0, pixels);
                if (tick <= highest && apart >= LABEL) ticks.add(tick);
            }
        return ticks;
    }

    /// A multiple as text: "20×".
    public static String label(double multiple) {
        return Numbers.number(multiple) + "×";
    }
}
