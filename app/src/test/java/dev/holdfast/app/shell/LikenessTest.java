package dev.holdfast.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "run, Runs",
        "tn, Tasks and network",
        "tan, Tasks and network",
        "netw, Tasks and network",
        "depolyments, Deployments",
        "mdoels, Models",
        "heron, brisk-heron-207",
        "pd live, pd-retail live",
        "brsk, brisk-heron-207"
    })
    void whatWasMeantIsFound(String typed, String name) {
        assertThat(Likeness.of(typed, name)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"xyz, Runs", "models, Runs", "abc, Tasks and network"})
    void whatWasNotMeantIsNot(String typed, String name) {
        assertThat(Likeness.of(typed, name)).isZero();
    }

    @Test
    void theBeginningCountsMoreThanAPart() {
        assertThat(Likeness.of("pd", "pd-retail")).isGreaterThan(Likeness.of("pd", "old-pd"));
        assertThat(Likeness.of("retail", "pd-retail"))
                .isGreaterThan(Likeness.of("retail", "pdretail"));
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Likeness.distance("mdoels", "models")).isEqualTo(1);
    }
}
