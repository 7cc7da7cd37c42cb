package dev.holdfast.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.workbench.Desk;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SurveyTest {
    private final DeskInMemory desk = RiskDesk.withRuns(5);
    private final List<String> asked = new ArrayList<>();

    private long drifts() {
        return new Survey(counting(desk.desk.stores()), Words.english())
                .take().needs().stream().filter(need -> need.mark() == Mark.DRIFT).count();
    }

    /// The same stores, of which the one of checks is watched.
    private Desk.Stores counting(Desk.Stores s) {
        CheckStore watched =
                (CheckStore)
                        Proxy.newProxyInstance(
                                CheckStore.class.getClassLoader(),
                                new Class<?>[] {CheckStore.class},
                                (_, method, arguments) -> {
                                    asked.add(method.getName());
                                    return method.invoke(s.checks(), arguments);
                                });
        return new Desk.Stores(
                s.projects(),
                s.experiments(),
                s.runs(),
                s.datasets(),
                s.models(),
                s.deployments(),
                watched,
                s.reports(),
                s.connections(),
                s.network(),
                s.events(),
                s.settings());
    }

    @Test
    void moreAlarmsCostNoMoreQuestions() {
        long before = drifts();
        int questions = asked.size();
        asked.clear();
        CheckStore checks = desk.desk.stores().checks();
        long project = desk.desk.stores().projects().all().getFirst().id();
        Check check = checks.inProject(project, 1).getFirst();
        for (int i = 0; i < 20; i++) checks.add(check, Optional.of(alarm(project, check)));
        assertThat(drifts()).isEqualTo(before + 20);
        assertThat(asked).hasSize(questions);
    }

    private static Alarm alarm(long project, Check check) {
        return new Alarm(
                NewId.next(),
                project,
                check.id(),
                Instant.EPOCH,
                "it drifted",
                AlarmState.OPEN,
                "",
                "",
                null);
    }
}
