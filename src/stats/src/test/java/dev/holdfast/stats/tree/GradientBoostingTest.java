package dev.holdfast.stats.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

/// What must hold for any rows; that models equal LightGBM's is shown over its golden models in the data room.
class GradientBoostingTest {
    private static final int ROWS = 2_000;
    private final Random random = new Random(3);

    @Test
    void stepsCategoriesAndMissingValuesAreLearnt() {
        double[] number = random.doubles(ROWS, -1, 1).toArray();
        double[] category = random.ints(ROWS, 0, 7).asDoubleStream().toArray();
        double[] gaps = random.doubles(ROWS, 0, 1).map(x -> x < 0.3 ? Double.NaN : x).toArray();
        double[] target = new double[ROWS];
        for (int i = 0; i < ROWS; i++)
            target[i] =
                    (number[i] > 0.25 ? 5 : 0)
                            + (category[i] == 3 || category[i] == 6 ? 20 : 0)
                            + (Double.isNaN(gaps[i]) ? 100 : 0);
        double[][] columns = {number, category, gaps};
        BoostedTrees model =
                GradientBoosting.withDefaults()
                        .regression(columns, new boolean[] {false, true, false}, target);
        double[] predicted = model.predict(columns);
        for (int i = 0; i < ROWS; i++) assertThat(predicted[i]).isCloseTo(target[i], within(3.0));
        double[] unseen = model.predict(new double[][] {{0.9}, {99}, {0.5}});
        assertThat(unseen[0]).isCloseTo(5, within(3.0));
    }

    @Test
    void classesAreToldApartByProbability() {
        double[] x = random.doubles(ROWS, -1, 1).toArray();
        double[] y = random.doubles(ROWS, -1, 1).toArray();
        boolean[] truths = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) truths[i] = x[i] * y[i] > 0; // no column alone tells
        double[][] columns = {x, y};
        double[] predicted =
                GradientBoosting.withDefaults()
                        .classification(columns, new boolean[2], truths)
                        .predict(columns);
        int right = 0;
        for (int i = 0; i < ROWS; i++) {
            assertThat(predicted[i]).isBetween(0.0, 1.0);
            if (predicted[i] > 0.5 == truths[i]) right++;
        }
        assertThat(right).isGreaterThan(ROWS * 95 / 100);
    }

    @Test
    void theSameRowsGiveTheSameModelAndRisingTransformsTheSameTrees() {
        double[] x = random.doubles(ROWS, -1, 1).toArray();
        double[] target = Arrays.stream(x).map(v -> Math.sin(5 * v)).toArray();
        GradientBoosting recipe = new GradientBoosting(20, 15, 0.1, 20, 1e-3);
        double[] once =
                recipe.regression(new double[][] {x}, new boolean[1], target)
                        .predict(new double[][] {x});
        double[] again =
                recipe.regression(new double[][] {x}, new boolean[1], target)
                        .predict(new double[][] {x});
        assertThat(again).isEqualTo(once);
        double[] risen = Arrays.stream(x).map(v -> 8 * v).toArray();
        double[] other =
                recipe.regression(new double[][] {risen}, new boolean[1], target)
                        .predict(new double[][] {risen});
        assertThat(other).isEqualTo(once);
    }

    @Test
    void aConstantTargetNeedsNoTree() {
        double[] x = random.doubles(100).toArray();
        double[] target = new double[100];
        Arrays.fill(target, 7);
        BoostedTrees model =
                GradientBoosting.withDefaults()
                        .regression(new double[][] {x}, new boolean[1], target);
        assertThat(model.predict(new double[][] {{0.5}})).containsExactly(7);
    }

    @Test
    void nothingToLearnFromIsRefused() {
        assertThatThrownBy(
                        () ->
                                GradientBoosting.withDefaults()
                                        .regression(new double[0][], new boolean[0], new double[0]))
                .hasMessageContaining("nothing to learn");
    }
}
