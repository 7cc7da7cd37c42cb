package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KolmogorovDistributionTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # values, statistic, scipy.stats.kstwo.sf of SciPy 1.17.1
                    3,       0.2,    0.9982222222222222
                    10,      0.3,    0.27053557479999946
                    100,     0.05,   0.9532159710635725
                    100,     0.15,   0.019839242125641813
                    141,     0.1,    0.11128445516467933
                    200,     0.004,  1
                    5000,    0.012,  0.4639912166690191
                    5000,    0.03,   0.00024159234422666817
                    50000,   0.0068, 0.019537625247332158
                    50000,   0.01,   9.018048811843602e-05
                    500000,  0.0022, 0.01579088281358738
                    500000,  0.005,  2.767991769909747e-11
                    """)
    void tailsEqualScipys(int values, double statistic, double expected) {
        assertThat(KolmogorovDistribution.survival(values, statistic))
                .isCloseTo(expected, within(1e-8 * expected));
    }
}
