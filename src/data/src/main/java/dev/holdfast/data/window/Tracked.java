package dev.holdfast.data.window;

import dev.holdfast.stats.window.AlarmLimits;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A figure of each window, and of the reference's windows the limits.
record Tracked(List<Chunk> chunks, double[] values) {
    static Tracked of(List<Chunk> chunks, ToDoubleFunction<Chunk> figure) {
        return new Tracked(chunks, chunks.stream().mapToDouble(figure).toArray());
    }

    /// The values of the reference's windows.
    double[] ofReference() {
        double[] all = new double[chunks.size()];
        int size = 0;
        for (int i = 0; i < all.length; i++)
            if (chunks.get(i).isReference()) all[size++] = values[i];
        return Arrays.copyOf(all, size);
    }

    /// Value, limits and whether the value exceeds one.
    Map<String, @Nullable Object> told(int place, AlarmLimits limits) {
        return told(values[place], limits, limits.exceededBy(values[place]));
    }

    /// As `told`, with a value on a limit, or none, as an alarm too.
    Map<String, @Nullable Object> toldStrictly(int place, AlarmLimits limits) {
        return told(values[place], limits, limits.excludes(values[place]));
    }

    static Map<String, @Nullable Object> told(double value, AlarmLimits limits, boolean alert) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("value", value);
        told.put("upper_threshold", limits.upper());
        told.put("lower_threshold", limits.lower());
        told.put("alert", alert);
        return told;
    }

    /// Adds what sampling alone would do: three standard errors to either side, kept within bounds.
    static void addNoise(
            Map<String, @Nullable Object> told,
            double value,
            double error,
            @Nullable Double least,
            @Nullable Double most) {
        told.put("sampling_error", error);
        double high = value + 3 * error;
        double low = value - 3 * error;
        told.put("upper_confidence_boundary", most == null ? high : Math.min(most, high));
        told.put("lower_confidence_boundary", least == null ? low : Math.max(least, low));
    }
}
