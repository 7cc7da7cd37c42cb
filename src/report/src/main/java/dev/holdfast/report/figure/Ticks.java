package dev.holdfast.report.figure;

import dev.holdfast.report.words.Numbers;

import java.util.ArrayList;
import java.util.List;

/// Round values along an axis, in steps of 1, 2 or 5, all with the same number of decimals.
record Ticks(double step, List<Double> values) {
    /// A range narrower than this share of its ends has no round values in it that a `double` could tell apart.
    private static final double NARROWEST = 1e-12;

    private static final int MOST = 1_000;
    private static final int LARGEST_PLAIN = 1_000_000;

    Ticks {
        values = List.copyOf(values);
    }

    /// About `wanted` ticks from `low` to `high`, none outside; at least two, since one tick gives no scale. Where no round value fits
    /// between the ends, these are the ticks.
    static Ticks between(double low, double high, int wanted) {
        double range = high - low;
        if (!(range > 0) || Double.isInfinite(range)) return new Ticks(1, List.of(low));
        double narrow = NARROWEST * Math.max(Math.abs(low), Math.abs(high));
        if (range < Math.max(narrow, Double.MIN_NORMAL / NARROWEST))
            return new Ticks(range, List.of(low, high));
        Ticks ticks = inSteps(step(range / Math.clamp(wanted, 1, MOST / 10)), low, high);
        while (ticks.values.size() < 2) ticks = inSteps(step(ticks.step / 2.5), low, high);
        return ticks;
    }

    private static Ticks inSteps(double step, double low, double high) {
        List<Double> values = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9);
        for (int i = 0; i < MOST && (first + i) * step <= high + step * 1e-9; i++)
            values.add((first + i) * step);
        return new Ticks(step, values);
    }

    /// The first round value at or above.
    static double roundUp(double high, int wanted) {
        if (!(high > 0)) return 1;
        double step = step(high / wanted);
        return Math.ceil(high / step - 1e-9) * step;
    }

    List<String> labels() {
        return values.stream().map(this::label).toList();
    }

    String label(double value) {
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        if (largest >= LARGEST_PLAIN || (largest > 0 && largest < 1e-3))
            return Numbers.number(value, digits(largest));
        return Numbers.fixed(value, decimals());
    }

    /// As many as tell two neighbours apart.
    private int digits(double largest) {
        return Math.clamp((int) Math.ceil(Math.log10(largest / step) + 1), 3, 16);
    }

    private int decimals() {
        return Math.clamp((int) Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
