package dev.holdfast.data.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundExperiment;
import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.data.CannotRead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is charged, once, and what is given back when it is dropped.
class BudgetTest {
    @TempDir Path folder;
    private final LeftOut left = new LeftOut();

    private Budget budget(long text, long points, long keys, int runs) {
        return new Budget(folder, new Budget.Most(text, points, keys, runs));
    }

    private void run(String id, String metric, String lines) throws IOException {
        Path home = folder.resolve("1").resolve(id);
        Files.createDirectories(home.resolve("metrics"));
        Files.writeString(home.resolve("meta.yaml"), "run_id: " + id + "\nstatus: 3\n");
        Files.writeString(home.resolve("metrics").resolve(metric), lines);
        Files.writeString(folder.resolve("1/meta.yaml"), "experiment_id: '1'\nname: churn\n");
    }

    private List<FoundRun> read(Budget budget) throws IOException {
        List<FoundExperiment> found = new MlflowFolder(folder, budget, left, Progress.NONE).read();
        return found.getFirst().runs();
    }

    @Test
    void aKeyIsChargedOnceHoweverManyPointsItHas() {
        Metrics metrics = new Metrics(budget(4, 1_000, 1, 1));
        for (int step = 0; step < 1_000; step++) metrics.of("loss").add(step, 0, 1);
        assertThat(metrics.histories("run", left).getFirst().steps()).hasSize(1_000);
    }

    @Test
    void aKeyWithoutAPointIsGivenBack() throws IOException {
        run("a", "loss", "no point\n");
        run("b", "loss", "1 0.5 0\n");
        run("c", "loss", "no point\n");
        assertThat(read(budget(1_000, 1, 2, 3)))
                .extracting(run -> run.last().size())
                .containsExactly(0, 1, 0);
    }

    @Test
    void aCurveThatIsTooLongIsDroppedAndItsPointsServeOthers() throws IOException {
        run("a", "loss", "1 0.5 0\n2 0.4 1\n3 0.3 2\n4 0.2 3\n");
        run("b", "loss", "1 0.5 0\n2 0.4 1\n3 0.3 2\n");
        List<FoundRun> runs = read(budget(1_000, 3, 10, 3));
        assertThat(runs.getFirst().histories()).isEmpty();
        assertThat(runs.getFirst().last()).containsEntry("loss", 0.2);
        assertThat(runs.getLast().histories())
                .first()
                .extracting(MetricSeries::points)
                .isEqualTo(3);
        assertThat(left.sentences()).singleElement().asString().contains("1/a/loss", "too many");
    }

    @Test
    void aRunThatIsLeftOutIsNotCounted() {
        Budget budget = budget(1_000, 10, 10, 1);
        for (int i = 0; i < 3; i++) {
            budget.run();
            budget.runDropped();
        }
        budget.run();
        assertThatThrownBy(budget::run)
                .isInstanceOfSatisfying(
                        CannotRead.class, e -> assertThat(e.why()).contains("more than 1 runs"));
    }

    @Test
    void moreMetricsOrTextThanThereIsRoomForAreRefused() {
        Metrics metrics = new Metrics(budget(100, 10, 2, 1));
        metrics.of("a");
        metrics.of("b");
        assertThatThrownBy(() -> metrics.of("c")).isInstanceOf(CannotRead.class);
        Metrics wordy = new Metrics(budget(10, 10, 10, 1));
        assertThatThrownBy(() -> wordy.of("elevenchars")).isInstanceOf(CannotRead.class);
    }
}
