package dev.holdfast.stats;

import dev.holdfast.stats.quality.ScoredLabels;
import dev.holdfast.stats.stream.Adwin;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// The example of this room's README, which runs with each build.
class ExampleTest {
    @Test
    void compareTwoWindows() {
        Random random = new Random(1);
        double[] january = random.doubles(2_000).map(u -> random.nextGaussian()).toArray();
        double[] july = random.doubles(1_500).map(u -> random.nextGaussian() + 0.3).toArray();

        // Sort once, then ask as many questions as you like.
        SamplePair pair = SamplePair.of(SortedSample.of(january), SortedSample.of(july));
        TestResult ks = KolmogorovSmirnov.withDefaults().between(pair);
        System.out.printf("KS %.3f, p = %.2g%n", ks.statistic(), ks.pValue());
        System.out.printf("Wasserstein %.3f%n", new Wasserstein().between(pair));

        // How far, with which certainty, and whether that matters.
        ShiftEstimate shift = new NumericShift(Bootstrap.withDefaults()).between(pair, 0.1);
        System.out.printf(
                "moved %.2f SD (%.2f to %.2f)%n", shift.value(), shift.low(), shift.high());

        // Several columns at once.
        double[] p = FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(0.001, 0.02, 0.4);
        System.out.printf("adjusted %.3f %.3f %.3f%n", p[0], p[1], p[2]);

        // A model's scores beside the truth.
        boolean[] late = {false, false, true, true, false, true};
        double[] scores = {0.1, 0.4, 0.35, 0.8, 0.2, 0.9};
        System.out.printf("AUC %.3f%n", ScoredLabels.of(scores, late).areaUnderCurve());

        // A stream, value by value; the state is a record that can be stored.
        Adwin adwin = Adwin.withDefaults();
        Adwin.State state = adwin.start();
        for (double value : july) state = adwin.next(state, value);
        System.out.println("drift at the last value: " + state.drift());
    }
}
