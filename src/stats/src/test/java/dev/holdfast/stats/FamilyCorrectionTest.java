package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class FamilyCorrectionTest {
    @Test
    void valuesWorkedByHand() {
        // Sorted 0.005, 0.009, 0.05, 0.5 times 4/1, 4/2, 4/3, 4/4, then the running minimum from
        // the end.
        assertThat(FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(0.009, 0.5, 0.05, 0.005))
                .containsExactly(new double[] {0.018, 0.5, 0.2 / 3, 0.018}, within(1e-12));
    }

    @Test
    void aTestThatWasNotMadeDoesNotCount() {
        double[] adjusted = FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(0.01, Double.NaN, 0.04);
        assertThat(adjusted[0]).isEqualTo(0.02);
        assertThat(adjusted[1]).isNaN();
    }

    /// 40 columns exactly at the margin, 10 well beyond it: the hardest case that still is no drift.
    @Test
    void falseDiscoveriesStayBelowTheRate() {
        double share = 0;
        int families = 40;
        for (int family = 0; family < families; family++) {
            var random = new Random(family);
            var p = new double[50];
            for (int i = 0; i < p.length; i++)
                p[i] =
                        pValue(
                                random,
                                i < 10 ? 0.35 : 0.1,
                                new Bootstrap(100, 0.9, family * 50L + i));
            double[] adjusted = FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(p);
            int discoveries = 0;
            int wrong = 0;
            for (int i = 0; i < p.length; i++)
                if (adjusted[i] <= 0.05) {
                    discoveries++;
                    if (i >= 10) wrong++;
                }
            if (discoveries > 0) share += (double) wrong / discoveries;
        }
        assertThat(share / families).isLessThanOrEqualTo(0.06);
    }

    private static double pValue(Random random, double shift, Bootstrap bootstrap) {
        var reference =
                SortedSample.of(random.doubles(600).map(u -> random.nextGaussian()).toArray());
        var current =
                SortedSample.of(
                        random.doubles(400).map(u -> random.nextGaussian() + shift).toArray());
        return new NumericShift(bootstrap).between(reference, current, 0.1).pValue();
    }
}
