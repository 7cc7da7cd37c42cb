package dev.holdfast.report;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Made-up runs and metric histories; the same seed gives the same ones.
public final class RunFixture {
    private RunFixture() {}

    public static List<Run> runs(int count) {
        var random = new Random(3);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double rate = Math.pow(10, -3 + 2 * random.nextDouble());
            int depth = 3 + random.nextInt(6);
            double auc =
                    0.74
                            + 0.01 * depth
                            - Math.abs(Math.log10(rate) + 1.8) * 0.02
                            + random.nextGaussian() * 0.005;
            runs.add(
                    new Run(
                            i + 1,
                            1,
                            "run-" + i,
                            "run " + i,
                            RunStatus.FINISHED,
                            null,
                            null,
                            Map.of(
                                    "learning_rate",
                                    String.format("%.4f", rate),
                                    "depth",
                                    "" + depth,
                                    "booster",
                                    i % 3 == 0 ? "dart" : "gbtree"),
                            Map.of("auc", auc, "log_loss", 0.6 - auc / 2),
                            Map.of(),
                            List.of(),
                            false,
                            Presence.PRESENT));
        }
        return runs;
    }

    public static MetricSeries curve(int points, long seed, double end) {
        var random = new Random(seed);
        long[] steps = new long[points];
        long[] times = new long[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            steps[i] = i;
            times[i] = 1_000L * i;
            values[i] = end - 0.25 * Math.exp(-6.0 * i / points) + 0.004 * random.nextGaussian();
        }
        return new MetricSeries("auc", steps, times, values);
    }
}
