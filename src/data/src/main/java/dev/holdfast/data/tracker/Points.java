package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.MetricSeries;

import java.util.Arrays;

/// The points of one metric while they are read, each charged to the budget. Where they become too many they are dropped and
/// given back, and only the last value is kept: that of the greatest step, and of the latest time there.
final class Points {
    private static final int LONGEST = 1_000_000;
    private static final int FIRST = 4;

    private final Budget budget;
    private long[] steps = {};
    private long[] times = {};
    private double[] values = {};
    private int size;
    private long lastStep;
    private long lastTime;
    private double last;
    private boolean any;
    private boolean tooMany;

    Points(Budget budget) {
        this.budget = budget;
    }

    /// @param time milliseconds since 1970
    void add(long step, long time, double value) {
        if (!any || step > lastStep || step == lastStep && time >= lastTime) {
            lastStep = step;
            lastTime = time;
            last = value;
            any = true;
        }
        if (tooMany) return;
        if (size == LONGEST || !budget.point()) drop();
        else append(step, time, value);
    }

    private void append(long step, long time, double value) {
        if (size == steps.length) resize(Math.max(FIRST, size * 2));
        steps[size] = step;
        times[size] = time;
        values[size++] = value;
    }

    private void drop() {
        budget.pointsDropped(size);
        tooMany = true;
        size = 0;
        resize(0);
    }

    private void resize(int length) {
        steps = Arrays.copyOf(steps, length);
        times = Arrays.copyOf(times, length);
        values = Arrays.copyOf(values, length);
    }

    boolean any() {
        return any;
    }

    boolean tooMany() {
        return tooMany;
    }

    double last() {
        return last;
    }

    MetricSeries series(String key) {
        return new MetricSeries(
                key,
                Arrays.copyOf(steps, size),
                Arrays.copyOf(times, size),
                Arrays.copyOf(values, size));
    }
}
