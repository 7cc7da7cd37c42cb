package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TextAndVectorTest {
    private final Random random = new Random(13);

    @Test
    void newWordsAreFoundAndNamed() {
        List<String> before = texts(200, "credit card payment late fee balance account bank");
        List<String> now = texts(200, "credit card payment crypto wallet token account bank");
        var shift = VocabularyShift.withDefaults().between(before, now);
        assertThat(shift.area()).isGreaterThan(0.9);
        assertThat(shift.pValue()).isLessThan(1e-6);
        assertThat(shift.risen().subList(0, 3))
                .containsExactlyInAnyOrder("crypto", "wallet", "token");
        assertThat(shift.fallen()).contains("late", "fee", "balance");
    }

    @Test
    void theSameVocabularyIsNoShift() {
        int alarms = 0;
        for (int round = 0; round < 40; round++) {
            String words = "one two three four five six seven eight nine ten";
            var shift = VocabularyShift.withDefaults().between(texts(60, words), texts(60, words));
            assertThat(shift.area()).isBetween(0.25, 0.75);
            if (shift.pValue() < 0.05) alarms++;
        }
        assertThat(alarms).isLessThanOrEqualTo(6);
    }

    @Test
    void emptyTextsAndFewTextsAreNoMatterOrRefused() {
        List<String> empty = List.of("", "", "", "", "");
        assertThat(VocabularyShift.withDefaults().between(empty, empty).area()).isEqualTo(0.5);
        assertThat(VocabularyShift.withDefaults().between(empty, empty).pValue()).isEqualTo(1);
        assertThatThrownBy(() -> VocabularyShift.withDefaults().between(List.of("a"), empty))
                .hasMessageContaining("5 texts");
    }

    private List<String> texts(int count, String vocabulary) {
        String[] words = vocabulary.split(" ");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 5; w++)
                text.append(words[random.nextInt(words.length)]).append(", ");
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void vectorsThatMovedAreFarApartByEveryMeasure() {
        double[][] before = vectors(100, 8, 0, 1);
        double[][] now = vectors(80, 8, 0.7, 1);
        CentroidShift shift = CentroidShift.between(before, now);
        assertThat(shift.distance()).isCloseTo(0.7 * Math.sqrt(8), within(0.5));
        assertThat(shift.standardised()).isGreaterThan(0.5);
        assertThat(shift.cosine()).isBetween(0.0, 2.0);
        assertThat(VectorDiscrepancy.withDefaults().between(before, now).pValue()).isLessThan(0.01);
    }

    /// The centroid stays, the cloud grows: only the discrepancy sees it.
    @Test
    void aChangeOfSpreadIsSeenByTheDiscrepancyAlone() {
        double[][] before = vectors(100, 8, 0, 1);
        double[][] now = vectors(100, 8, 0, 2);
        assertThat(VectorDiscrepancy.withDefaults().between(before, now).pValue()).isLessThan(0.01);
        assertThat(CentroidShift.between(before, now).standardised()).isLessThan(0.4);
    }

    @Test
    void vectorsOfOneKindAreRarelyCalledApart() {
        int alarms = 0;
        for (int round = 0; round < 40; round++)
            if (new VectorDiscrepancy(99, round)
                            .between(vectors(30, 4, 0, 1), vectors(30, 4, 0, 1))
                            .pValue()
                    <= 0.05) alarms++;
        assertThat(alarms).isLessThanOrEqualTo(6);
    }

    /// With one dimension it is the discrepancy of numbers, but for the width of the kernel.
    @Test
    void orderOfRowsChangesNothing() {
        double[][] before = vectors(40, 3, 0, 1);
        double[][] now = vectors(30, 3, 0.2, 1);
        double found = VectorDiscrepancy.withDefaults().between(before, now).statistic();
        double[][] turned = before.clone();
        Collections.reverse(Arrays.asList(turned));
        assertThat(VectorDiscrepancy.withDefaults().between(turned, now).statistic())
                .isCloseTo(found, within(1e-12));
        assertThat(CentroidShift.between(before, before).distance()).isZero();
    }

    @Test
    void vectorsThatCannotBeComparedAreRefused() {
        assertThatThrownBy(
                        () -> CentroidShift.between(new double[][] {{1, 2}}, new double[][] {{1}}))
                .hasMessageContaining("dimensions");
        assertThatThrownBy(() -> CentroidShift.between(new double[0][], new double[][] {{1}}))
                .hasMessageContaining("no vector");
        assertThatThrownBy(
                        () ->
                                VectorDiscrepancy.withDefaults()
                                        .between(new double[1][1], new double[3][1]))
                .hasMessageContaining("two vectors");
    }

    private double[][] vectors(int rows, int dimensions, double shift, double spread) {
        double[][] vectors = new double[rows][dimensions];
        for (double[] vector : vectors)
            for (int d = 0; d < dimensions; d++) vector[d] = shift + spread * random.nextGaussian();
        return vectors;
    }
}
