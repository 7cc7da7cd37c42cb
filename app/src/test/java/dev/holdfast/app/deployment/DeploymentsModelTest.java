package dev.holdfast.app.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.report.words.Moments;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How deployments are said to be, added and tried.
class DeploymentsModelTest {
    private final FlightsDesk desk = new FlightsDesk().withFlights(50);
    private final Background atOnce = AtOnce.background();
    private final Words words = Words.english();
    private final DeploymentsModel model =
            new DeploymentsModel(desk.desk, atOnce, FlightsDesk.CLOCK);

    @Test
    void healthIsOneSentence() {
        open();
        var health = new HealthWords(words, new Moments(FlightsDesk.CLOCK));
        assertThat(health.sentence(model.selected().get(), model.probes))
                .startsWith("Ready since today 07:04, answers in")
                .endsWith("3 of 289\u00a0probes failed.");
        assertThat(model.lastFailure.get().health()).isEqualTo(Health.DOWN);
    }

    @Test
    void theReasonIsSaidOnce() {
        var gate = desk.withDeployment();
        String why = "The connection was refused: no program listens there.";
        desk.desk
                .stores()
                .deployments()
                .add(
                        new Probe(
                                gate.id(),
                                FlightsDesk.CLOCK.instant().plusSeconds(1),
                                Health.DOWN,
                                Duration.ofMillis(2),
                                why,
                                ""));
        model.project(FlightsDesk.PROJECT);
        model.open(gate.id());
        var health = new HealthWords(words, new Moments(FlightsDesk.CLOCK));
        var row = model.selected().get();
        assertThat(health.sentence(row, model.probes)).contains(why);
        assertThat(health.withoutReason(row, model.probes))
                .startsWith("Down since today 12:04.")
                .doesNotContain("refused");
    }

    @Test
    void theIntervalIsKept() {
        open();
        model.probeEvery(model.selected().get().deployment().id(), Duration.ofMinutes(15));
        assertThat(model.selected().get().deployment().probeEvery())
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aRemovedDeploymentComesBackWithWhatItsProbesFound() {
        open();
        var gate = model.selected().get().deployment();
        var store = desk.desk.stores().deployments();
        var found = store.probes(gate.id(), Instant.EPOCH);
        List<DeploymentsModel.Removed> removed = new ArrayList<>();
        model.remove(gate, removed::add);
        assertThat(model.deployments).isEmpty();
        assertThat(model.selected().get()).isNull();
        assertThat(store.find(gate.id())).isEmpty();
        model.restore(removed.getFirst());
        assertThat(model.deployments).extracting(DeploymentRow::deployment).containsExactly(gate);
        assertThat(found).isNotEmpty();
        assertThat(store.probes(gate.id(), Instant.EPOCH)).isEqualTo(found);
    }

    @Test
    void aDeploymentThatIsDownCanBeAdded() {
        var discovery = new DiscoveryModel(desk.desk, atOnce, words, _ -> {});
        discovery.prepare(FlightsDesk.PROJECT, 0);
        discovery.url.set("not an address");
        discovery.discover();
        assertThat(discovery.trouble.get()).contains("no address");
        discovery.url.set("127.0.0.1:5999");
        discovery.discover();
        assertThat(discovery.trouble.get()).contains("refused");
        assertThat(discovery.canAdd()).isTrue();
        discovery.add();
        assertThat(desk.desk.stores().deployments().inProject(FlightsDesk.PROJECT))
                .singleElement()
                .satisfies(d -> assertThat(d.name()).isEqualTo("127.0.0.1-5999"));
    }

    @Test
    void aRowOfADatasetCanBeChangedAndScored() {
        open();
        var trial = new TryModel(desk.desk, atOnce, model.selected().get().deployment());
        trial.prepare(model.schema.get());
        trial.fillFrom(trial.sources.getFirst());
        assertThat(trial.inputs)
                .filteredOn(i -> i.name().equals("carrier"))
                .allSatisfy(i -> assertThat(i.value().get()).isNotEmpty());
        trial.scoreTyped();
        assertThat(trial.scored.get().answer().rows()).hasSize(1);
        trial.scoreSample(trial.sources.getFirst());
        assertThat(trial.scored.get().answer().rows()).hasSize(TryModel.SAMPLE);
        assertThat(trial.scored.get().columns()).hasSize(10);
    }

    private void open() {
        var gate = desk.withDeployment();
        model.project(FlightsDesk.PROJECT);
        model.open(gate.id());
    }
}
