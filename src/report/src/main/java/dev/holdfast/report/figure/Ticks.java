package dev.holdfast.report.figure;

import dev.holdfast.report.words.Numbers;

import java.util.ArrayList;
import java.util.List;

/// Round values along an axis, in steps of 1, 2 or 5, all with the same number of decimals.
record Ticks(double step, List<Double> values) {
    Ticks {
        values = List.copyOf(values);
    }

    /// About `wanted` ticks from `low` to `high`, none outside; at least two, since one tick gives no scale.
    static Ticks between(double low, double high, int wanted) {
        if (!(high > low) || Double.isInfinite(high - low)) return new Ticks(1, List.of(low));
        Ticks ticks = inSteps(step((high - low) / Math.max(1, wanted)), low, high);
        while (ticks.values.size() < 2) ticks = inSteps(step(ticks.step / 2.5), low, high);
        return ticks;
    }

    private static Ticks inSteps(double step, double low, double high) {
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
            values.add(i * step);
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
        if (largest >= 1e6 || (largest > 0 && largest < 1e-3)) return Numbers.number(value, 3);
        return Numbers.fixed(value, decimals());
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
