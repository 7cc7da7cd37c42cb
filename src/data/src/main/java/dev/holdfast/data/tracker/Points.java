package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.MetricSeries;

import java.util.Arrays;

/// The points of one metric while they are read. The last value is that of the greatest step, and of the latest time there.
final class Points {
    private final int most;
    private long[] steps = new long[16];
    private long[] times = new long[16];
    private double[] values = new double[16];
    private int size;
    private long lastStep;
    private long lastTime;
    private double last;
    private boolean any;
    private boolean tooMany;

    Points(int most) {
        this.most = most;
    }

    /// @param time milliseconds since 1970
    void add(long step, long time, double value) {
        if (!any || step > lastStep || step == lastStep && time >= lastTime) {
            lastStep = step;
            lastTime = time;
            last = value;
            any = true;
        }
        if (size == most) {
            tooMany = true;
            return;
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, size * 2);
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        steps[size] = step;
        times[size] = time;
        values[size++] = value;
    }

    boolean any() {
        return any;
    }

    boolean tooMany() {
        return tooMany;
    }

    int size() {
        return size;
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
