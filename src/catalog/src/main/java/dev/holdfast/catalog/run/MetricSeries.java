package dev.holdfast.catalog.run;

/// The history of one metric of one run: three arrays of equal length, in the order logged.
/// `times` are milliseconds since 1970.
public record MetricSeries(String key, long[] steps, long[] times, double[] values) {
    public MetricSeries {
        if (steps.length != times.length || steps.length != values.length)
            throw new IllegalArgumentException(
                    "Steps, times and values of " + key + " differ in length");
        steps = steps.clone();
        times = times.clone();
        values = values.clone();
    }

    public int points() {
        return values.length;
    }

    @Override
    public long[] steps() {
        return steps.clone();
    }

    @Override
    public long[] times() {
        return times.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
