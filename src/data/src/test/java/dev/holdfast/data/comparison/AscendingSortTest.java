package dev.holdfast.data.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

class AscendingSortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 50_000})
    void ordersAsTheJdkDoes(int size) {
        var random = new Random(size);
        double[] values =
                random.doubles(size)
                        .map(u -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300))
                        .toArray();
        double[] expected = values.clone();
        Arrays.sort(expected);
        AscendingSort.sort(values);
        assertThat(values).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000})
    void fewDistinctValuesAndBothZeros(int size) {
        var random = new Random(1);
        double[] values =
                random.ints(size, -2, 3)
                        .mapToDouble(i -> i == 0 && random.nextBoolean() ? -0.0 : i)
                        .toArray();
        AscendingSort.sort(values);
        for (int i = 1; i < size; i++) assertThat(values[i]).isGreaterThanOrEqualTo(values[i - 1]);
    }
}
