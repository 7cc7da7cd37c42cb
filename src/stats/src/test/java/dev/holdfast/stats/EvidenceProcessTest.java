package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class EvidenceProcessTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # p, (1 - p + p ln p) / (p ln² p) by hand
                    0.5,   0.6386
                    0.05,  1.7805
                    0.01,  4.4510
                    0.001, 20.8
                    1,     0.5
                    """)
    void evidenceOfOnePValue(double p, double expected) {
        assertThat(EvidenceProcess.start().after(p).evidence())
                .isCloseTo(expected, within(expected * 0.002));
    }

    @Test
    void theSeriesNearOneMeetsTheFormula() {
        assertThat(EvidenceProcess.evidenceOf(0.99901))
                .isCloseTo(EvidenceProcess.evidenceOf(0.99899), within(1e-4));
    }

    /// The mean of e(p) over uniform p-values is 1: midpoints of 1,000,000 cells, and what lies below the first.
    @Test
    void onAverageChanceMakesNoEvidence() {
        double sum = 0;
        int cells = 1_000_000;
        for (int i = 0; i < cells; i++) sum += EvidenceProcess.evidenceOf((i + 0.5) / cells);
        // The integral of e(p) from 0 to x is 1 / -ln x, less a term of order x.
        assertThat(sum / cells).isBetween(0.9, 1.0);
    }

    @Test
    void chanceReachesTheLevelSeldom() {
        Random random = new Random(3);
        int steps = 0;
        for (int run = 0; run < 200; run++)
            for (var process = EvidenceProcess.start();
                    !process.reaches(0.05);
                    process = process.after(random.nextDouble())) steps++;
        assertThat(steps / 200.0).isGreaterThan(20);
    }

    @Test
    void aChangeAfterALongQuietTimeIsSeenSoon() {
        var process = EvidenceProcess.start();
        for (int i = 0; i < 1_000; i++) process = process.after(0.7);
        for (int i = 0; i < 3; i++) process = process.after(0.001);
        assertThat(process.reaches(0.001)).isTrue();
    }

    @Test
    void whatCouldNotBeTestedChangesNothing() {
        var process = EvidenceProcess.start().after(0.01);
        assertThat(process.after(Double.NaN)).isEqualTo(process);
        assertThatThrownBy(() -> process.after(1.1)).hasMessageContaining("1.1");
        assertThat(process.after(0).evidence()).isFinite();
    }
}
