package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunBuilder;
import dev.holdfast.catalog.run.RunKey;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Three runs with the same seed and batch; the third logged no auc.
class CompareModelTest {
    private static final RunKey AUC = RunKey.metric("auc");
    private final Run first = run("slate").metric("auc", 0.78).param("depth", "4").build();
    private final Run second = run("amber").metric("auc", 0.7925).param("depth", "6").build();
    private final Run third = run("keen").param("depth", "4").build();
    private final CompareModel model = new CompareModel(Words.english());

    private static RunBuilder run(String name) {
        return RunBuilder.in(10)
                .name(name)
                .param("seed", "7")
                .metric("loss", 0.25)
                .tag("mlflow.user", name);
    }

    @Test
    void onlyWhatDiffersIsListedUntilAllIsAskedFor() {
        model.show(List.of(first, second), AUC);
        assertThat(model.lines)
                .extracting(Comparison.Line::key)
                .containsExactly(AUC, RunKey.param("depth"));
        model.onlyDifferences.set(false);
        assertThat(model.lines)
                .extracting(Comparison.Line::key)
                .containsExactly(
                        AUC, RunKey.metric("loss"), RunKey.param("depth"), RunKey.param("seed"));
    }

    @Test
    void twoRunsAreAnsweredInASentenceThatDoesNotClaimMoreThanOneRunEachCan() {
        model.show(List.of(first, second), AUC);
        assertThat(model.sentence.get())
                .isEqualTo(
                        "auc is 0.0125 higher in amber than in slate: 0.7925 against 0.7800. 1"
                                + " metric differs, 1 parameter; 2 lines are the same. One run each"
                                + " does not tell a difference from the noise of the seed.");
        assertThat(model.difference(model.lines.getFirst())).isEqualTo("+0.0125");
    }

    @Test
    void swappedTheSecondIsComparedWithTheFirst() {
        model.show(List.of(first, second), AUC);
        model.swap();
        assertThat(model.comparison.get().runs()).containsExactly(second, first);
        assertThat(model.sentence.get()).startsWith("auc is 0.0125 lower in slate than in amber");
        assertThat(model.difference(model.lines.getFirst())).isEqualTo("−0.0125");
    }

    @Test
    void highestAndLowestAreMarkedAmongThoseThatHaveANumber() {
        model.show(List.of(first, second, third), AUC);
        assertThat(model.isPair().get()).isFalse();
        assertThat(model.lines.getFirst()).isEqualTo(new Comparison.Line(AUC, true, 0, 1));
        assertThat(model.lines.getLast())
                .isEqualTo(new Comparison.Line(RunKey.param("depth"), true, -1, -1));
        assertThat(model.difference(model.lines.getFirst())).isEqualTo("–");
    }

    @Test
    void aMetricThatOnlyOneRunHasDiffersAndHasNoHighest() {
        model.show(List.of(second, third), AUC);
        assertThat(model.lines.getFirst()).isEqualTo(new Comparison.Line(AUC, true, -1, -1));
        assertThat(model.sentence.get()).startsWith("1 metric differs");
    }

    @Test
    void oneRunIsNoComparison() {
        model.show(List.of(first), AUC);
        assertThat(model.comparison.get()).isNull();
    }
}
