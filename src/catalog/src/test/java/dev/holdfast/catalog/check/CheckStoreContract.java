package dev.holdfast.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What every store of checks keeps to.
public abstract class CheckStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");
    private static final CheckSettings SETTINGS =
            new CheckSettings(
                    0.1,
                    0.05,
                    Map.of("delay", 0.3, "air \"time\"", 0.5),
                    0.9,
                    500,
                    7,
                    0.05,
                    new Importances("permutation", Map.of("delay", 0.21, "air \"time\"", 0.0)));

    protected abstract CheckStore checks();

    /// The id of a project that exists.
    protected abstract long project();

    protected abstract Changes changes();

    private Monitor monitor(String name) {
        return new Monitor(NewId.next(), project(), name, 11, 12, null, SETTINGS);
    }

    private Check check(@Nullable Long monitor, Verdict verdict) {
        return new Check(
                NewId.next(),
                project(),
                monitor,
                11,
                12,
                "January",
                "July",
                "aa".repeat(32),
                "bb".repeat(32),
                27_004,
                29_425,
                SETTINGS,
                NOON,
                Duration.ofNanos(1_234_567_890),
                verdict,
                "2 of 9 columns drifted",
                new Family(9, "Benjamini-Hochberg", 0.05),
                List.of(finding("delay", verdict), finding("carrier", Verdict.STABLE)));
    }

    private static ColumnFinding finding(String name, Verdict verdict) {
        Effect effect =
                new Effect("standardised_wasserstein", "SD", 0.31, 0.28, 0.34, 0.1, Double.NaN);
        return new ColumnFinding(
                new ColumnComparison(
                        new Column(name, ColumnType.NUMBER, Role.FEATURE),
                        27_004,
                        29_425,
                        17,
                        0,
                        effect,
                        1e-12,
                        0.021,
                        effect,
                        List.of("ü", ""),
                        4,
                        Map.of("ks", 0.1234567890123, "psi", Double.POSITIVE_INFINITY),
                        Map.of("chisquare", "not for numbers"),
                        new Sample(
                                List.of(0.0, 1.0),
                                List.of(1.0),
                                List.of(0.5),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("a"),
                                Map.of("mean", 1.5),
                                Map.of("mean", Double.NaN))),
                Cause.MISSING,
                new Effect("missing_share", "share", 0.31, 0.28, 0.34, 0.05, -0.31),
                0.003,
                verdict,
                "it moved by 0.31 SD");
    }

    private Alarm alarm(Check of) {
        return new Alarm(
                NewId.next(), project(), of.id(), NOON, "drift", AlarmState.OPEN, "", "", null);
    }

    @Test
    void monitorsStandByName() {
        Monitor b = monitor("b");
        Monitor a = monitor("a");
        checks().save(b);
        checks().save(a);
        assertThat(checks().monitors(project())).containsSubsequence(a, b);
        assertThat(checks().monitor(a.id())).contains(a);
        assertThat(checks().monitor(NewId.next())).isEmpty();
    }

    @Test
    void aCheckComesBackWithEveryFigure() {
        Check found = check(null, Verdict.DRIFT);
        checks().add(found, Optional.empty());
        assertThat(checks().find(found.id())).contains(found);
        assertThat(checks().find(NewId.next())).isEmpty();
    }

    @Test
    void manyChecksComeAtOnce() {
        Check first = check(null, Verdict.DRIFT);
        Check second = check(null, Verdict.STABLE);
        checks().add(first, Optional.empty());
        checks().add(second, Optional.empty());
        checks().add(check(null, Verdict.DRIFT), Optional.empty());
        assertThat(checks().withIds(List.of(second.id(), first.id(), NewId.next())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(checks().withIds(List.of())).isEmpty();
    }

    @Test
    void checksStandNewestFirst() {
        Monitor monitor = monitor("m");
        checks().save(monitor);
        Check first = check(monitor.id(), Verdict.STABLE);
        Check second = check(monitor.id(), Verdict.UNDECIDED);
        Check other = check(null, Verdict.STABLE);
        for (Check c : List.of(first, second, other)) checks().add(c, Optional.empty());
        assertThat(checks().ofMonitor(monitor.id(), 10)).containsExactly(second, first);
        assertThat(checks().ofMonitor(monitor.id(), 1)).containsExactly(second);
        assertThat(checks().inProject(project(), 2)).containsExactly(other, second);
        assertThat(checks().inProject(NewId.next(), 2)).isEmpty();
        assertThat(checks().count(project())).isEqualTo(3);
        assertThat(checks().count(NewId.next())).isZero();
    }

    @Test
    void openAlarmsStandBeforeClosedOnesThenTheNewest() {
        Check c1 = check(null, Verdict.DRIFT);
        Check c2 = check(null, Verdict.DRIFT);
        Check c3 = check(null, Verdict.DRIFT);
        for (Check c : List.of(c1, c2, c3)) checks().add(c, Optional.of(alarm(c)));
        List<Alarm> before = ours(c1, c2, c3);
        assertThat(before).extracting(Alarm::checkId).containsExactly(c3.id(), c2.id(), c1.id());
        checks().decide(before.getFirst().id(), "retrain", "summer is here");
        List<Alarm> after = ours(c1, c2, c3);
        assertThat(after).extracting(Alarm::checkId).containsExactly(c2.id(), c1.id(), c3.id());
        Alarm closed = after.getLast();
        assertThat(closed.state()).isEqualTo(AlarmState.CLOSED);
        assertThat(closed.decision()).isEqualTo("retrain");
        assertThat(closed.reason()).isEqualTo("summer is here");
        assertThat(closed.decided()).isNotNull();
    }

    @Test
    void anAlarmRaisedAgainIsTheSameOneWithTheNewerCheck() {
        Check c1 = check(null, Verdict.DRIFT);
        Check c2 = check(null, Verdict.DRIFT);
        Alarm first = alarm(c1);
        Alarm again =
                new Alarm(
                        first.id(),
                        project(),
                        c2.id(),
                        NOON,
                        "more drift",
                        AlarmState.OPEN,
                        "",
                        "",
                        null);
        checks().add(c1, Optional.of(first));
        checks().add(c2, Optional.of(again));
        assertThat(ours(c1, c2)).containsExactly(again);
    }

    private List<Alarm> ours(Check... of) {
        List<Long> ids = List.of(of).stream().map(Check::id).toList();
        return checks().alarms(project()).stream().filter(a -> ids.contains(a.checkId())).toList();
    }

    @Test
    void anAlarmThatIsNotThereCannotBeDecided() {
        assertThatThrownBy(() -> checks().decide(NewId.next(), "keep", ""))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCheckAndItsAlarmAreAnnounced() {
        try (Announced announced = new Announced(changes())) {
            Check found = check(null, Verdict.DRIFT);
            Alarm alarm = alarm(found);
            checks().add(found, Optional.of(alarm));
            assertThat(announced.changes())
                    .containsExactly(
                            new Change(Subject.CHECK, found.id()),
                            new Change(Subject.ALARM, alarm.id()));
        }
    }
}
