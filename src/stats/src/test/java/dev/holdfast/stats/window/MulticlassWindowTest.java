package dev.holdfast.stats.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// That whole files give NannyML's values is shown in the data room.
class MulticlassWindowTest {
    private static final List<String> LABELS = List.of("a", "b", "c");
    private static final @Nullable String[] TRUTHS = {"a", "a", "b", "b", "c", "c"};
    private static final @Nullable String[] SAID = {"a", "b", "b", "b", "c", "a"};
    private static final double[][] SCORES = {
        {0.6, 0.4, 0.2, 0.1, 0.2, 0.5},
        {0.3, 0.5, 0.7, 0.8, 0.1, 0.1},
        {0.1, 0.1, 0.1, 0.1, 0.7, 0.4}
    };

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # metric, realised, estimated, worked by hand from the counts of each class
                    ACCURACY,    0.6666666667, 0.6333333333
                    F1_MICRO,    0.6666666667, 0.6333333333
                    PRECISION,   0.7222222222, 0.6388888889
                    RECALL,      0.6666666667, 0.6055555556
                    F1,          0.6555555556, 0.6124242424
                    SPECIFICITY, 0.8333333333, 0.8075396825
                    ROC_AUC,     0.9583333333, NaN
                    """)
    void measuresAreMeansOverTheClasses(
            MulticlassMetric metric, double realized, double estimated) {
        MulticlassWindow window = MulticlassWindow.of(LABELS, TRUTHS, SAID, SCORES);
        assertThat(metric.realized(window)).isCloseTo(realized, within(1e-9));
        if (!Double.isNaN(estimated))
            assertThat(metric.estimated(window)).isCloseTo(estimated, within(1e-9));
    }

    @Test
    void rowsWithoutTruthAnswerOrScoreAreLeftOut() {
        @Nullable String[] truths = {"a", null, "b", "b", "c", "c"};
        @Nullable String[] said = {"a", "b", null, "b", "c", "a"};
        double[][] scores = Arrays.stream(SCORES).map(double[]::clone).toArray(double[][]::new);
        scores[1][5] = Double.NaN;
        MulticlassWindow window = MulticlassWindow.of(LABELS, truths, said, scores);
        assertThat(MulticlassMetric.ACCURACY.realized(window)).isEqualTo(3 / 4.0);
        assertThat(MulticlassMetric.F1.realizedRows(window)).isEqualTo(4);
        assertThat(MulticlassMetric.ROC_AUC.realizedRows(window)).isEqualTo(4);
        assertThat(MulticlassMetric.F1.estimatedRows(window)).isEqualTo(4);
        assertThat(MulticlassMetric.ROC_AUC.estimatedRows(window)).isEqualTo(5);
        // Rows 1, 2, 4 and 5 have an answer and all scores.
        assertThat(MulticlassMetric.ACCURACY.estimated(window))
                .isCloseTo((0.6 + 0.5 + 0.8 + 0.7) / 4, within(1e-12));
    }

    @Test
    void aClassWithoutProbabilityIsAlwaysWrong() {
        @Nullable String[] truths = {"a", "x", "b", "b", "c", "c"};
        MulticlassWindow window = MulticlassWindow.of(LABELS, truths, SAID, SCORES);
        assertThat(MulticlassMetric.ACCURACY.realized(window)).isEqualTo(4 / 6.0);
        // Recall of a is 1 of 1 now, and b still has the row that was falsely said.
        assertThat(MulticlassMetric.RECALL.realized(window)).isEqualTo((1 + 1 + 0.5) / 3);
        assertThat(MulticlassMetric.PRECISION.realized(window))
                .isCloseTo((0.5 + 2 / 3.0 + 1) / 3, within(1e-12));
    }

    @Test
    void whatATruthOfOneClassCannotTellIsNotANumber() {
        @Nullable String[] truths = {"a", "a", "a", "a", "a", "a"};
        MulticlassWindow window = MulticlassWindow.of(LABELS, truths, SAID, SCORES);
        assertThat(MulticlassMetric.F1.realized(window)).isNaN();
        assertThat(MulticlassMetric.ROC_AUC.realized(window)).isNaN();
        assertThat(MulticlassMetric.AVERAGE_PRECISION.realized(window)).isNaN();
        assertThat(MulticlassMetric.ACCURACY.realized(window)).isEqualTo(2 / 6.0);
        MulticlassWindow none =
                MulticlassWindow.of(LABELS, new @Nullable String[6], SAID, new double[0][]);
        for (MulticlassMetric metric : MulticlassMetric.values()) {
            assertThat(metric.realized(none)).isNaN();
            assertThat(metric.estimated(none)).isNaN();
            assertThat(MulticlassNoise.of(window).of(metric, 0)).isNaN();
        }
    }

    /// Where no class is likely, all are alike.
    @Test
    void calibratedScoresOfARowSumToOne() {
        double[][] scores = {{0.2, 0}, {0.2, 0}, {0.4, 0}};
        MulticlassWindow window =
                MulticlassWindow.of(
                        LABELS, new String[] {"a", "b"}, new String[] {"c", "a"}, scores);
        assertThat(MulticlassMetric.ACCURACY.estimated(window))
                .isCloseTo((0.5 + 1 / 3.0) / 2, within(1e-12));
    }

    /// Scores of two digits are often equal, while the probabilities of a row depend on all its scores.
    @Test
    void theOrderOfRowsDoesNotCount() {
        Random random = new Random(3);
        int rows = 400;
        double[][] scores = new double[3][rows];
        @Nullable String[] truths = new String[rows];
        for (int i = 0; i < rows; i++) {
            scores[0][i] = random.nextInt(8) / 10.0;
            scores[1][i] = random.nextInt(8) / 10.0;
            scores[2][i] = 0.1;
            truths[i] = LABELS.get(random.nextInt(3));
        }
        MulticlassWindow forth = MulticlassWindow.of(LABELS, truths, truths, scores);
        double[][] turned = new double[3][rows];
        @Nullable String[] other = new String[rows];
        for (int i = 0; i < rows; i++) {
            other[rows - 1 - i] = truths[i];
            for (int c = 0; c < 3; c++) turned[c][rows - 1 - i] = scores[c][i];
        }
        MulticlassWindow back = MulticlassWindow.of(LABELS, other, other, turned);
        for (MulticlassMetric metric : MulticlassMetric.values()) {
            assertThat(metric.estimated(back)).isCloseTo(metric.estimated(forth), within(1e-7));
            assertThat(metric.realized(back)).isCloseTo(metric.realized(forth), within(1e-12));
        }
    }

    @Test
    void noiseFallsWithTheRootOfTheRows() {
        MulticlassNoise noise =
                MulticlassNoise.of(MulticlassWindow.of(LABELS, TRUTHS, SAID, SCORES));
        assertThat(noise.of(MulticlassMetric.ACCURACY, 6))
                .isCloseTo(Math.sqrt(2 / 3.0 / 3 / 6), within(1e-12));
        for (MulticlassMetric metric : MulticlassMetric.values())
            assertThat(noise.of(metric, 400))
                    .isCloseTo(noise.of(metric, 100) / 2, within(1e-12))
                    .isPositive();
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> MulticlassWindow.of(List.of(), TRUTHS, SAID, SCORES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MulticlassWindow.of(LABELS, TRUTHS, new String[2], SCORES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MulticlassWindow.of(LABELS, TRUTHS, SAID, new double[2][6]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
