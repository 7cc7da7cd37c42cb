package dev.holdfast.app.home;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Goes through the workspace and notes how everything stands. Blocks; call it from a background task.
final class Survey {
    static final int WINDOWS = 12;
    private static final int EVENTS = 8;
    private static final int NAMED_MODELS = 2;
    private final Desk.Stores stores;
    private final Words words;

    Survey(Desk.Stores stores, Words words) {
        this.stores = stores;
        this.words = words;
    }

    Standing take() {
        List<ProjectRow> projects = stores.projects().all().stream().map(this::row).toList();
        List<LiveRow> live = stores.deployments().all().stream().map(this::live).toList();
        return new Standing(
                needs(projects, live), projects, live, stores.events().newest(0, EVENTS).rows());
    }

    private ProjectRow row(Project project) {
        String models =
                stores.models().inProject(project.id()).stream()
                        .limit(NAMED_MODELS)
                        .map(RegisteredModel::name)
                        .collect(Collectors.joining(", "));
        List<Check> checks = stores.checks().inProject(project.id(), WINDOWS).reversed();
        return new ProjectRow(
                project, models, stores.deployments().inProject(project.id()).size(), checks);
    }

    private LiveRow live(Deployment deployment) {
        Long id = deployment.modelVersionId();
        String version =
                id == null
                        ? ""
                        : stores.models().version(id).map(v -> "v" + v.version()).orElse("");
        return new LiveRow(
                deployment, version, stores.deployments().lastProbe(deployment.id()).orElse(null));
    }

    /// Worst first: drift, then what is down, then what cannot be reached, then what cannot be judged.
    private List<Need> needs(List<ProjectRow> projects, List<LiveRow> live) {
        List<Need> needs = new ArrayList<>();
        projects.forEach(row -> drifted(needs, row));
        live.forEach(row -> down(needs, row));
        stores.connections().all().forEach(connection -> unreachable(needs, connection));
        projects.forEach(row -> undecided(needs, row));
        return List.copyOf(needs);
    }

    private void drifted(List<Need> needs, ProjectRow row) {
        List<Alarm> open =
                stores.checks().alarms(row.project().id()).stream()
                        .filter(alarm -> alarm.state() == AlarmState.OPEN)
                        .toList();
        Map<Long, Check> checks =
                stores.checks().withIds(open.stream().map(Alarm::checkId).toList()).stream()
                        .collect(Collectors.toMap(Check::id, check -> check));
        for (Alarm alarm : open)
            needs.add(drifted(row, alarm, Optional.ofNullable(checks.get(alarm.checkId()))));
    }

    private Need drifted(ProjectRow row, Alarm alarm, Optional<Check> check) {
        return new Need(
                Mark.DRIFT,
                check.map(this::drifted).orElse(alarm.sentence()),
                alarm.sentence(),
                words.text("home.need.drift.do"),
                new Selection.Alarm(row.project().id(), alarm.id()));
    }

    private String drifted(Check check) {
        return words.text(
                "home.need.drift",
                check.currentName(),
                check.count(Verdict.DRIFT),
                check.findings().size());
    }

    private void down(List<Need> needs, LiveRow row) {
        Probe last = row.last();
        if (last == null || last.health() == Health.READY || last.health() == Health.UNKNOWN)
            return;
        boolean dead = last.health() == Health.DOWN;
        needs.add(
                new Need(
                        dead ? Mark.FAILED : Mark.WARN,
                        words.text(
                                dead ? "home.need.down" : "home.need.notReady",
                                row.deployment().name()),
                        last.reason(),
                        words.text("home.need.down.do"),
                        new Selection.Deployment(
                                row.deployment().projectId(), row.deployment().id())));
    }

    private void unreachable(List<Need> needs, Connection connection) {
        if (connection.state() != ConnectionState.FAILED) return;
        needs.add(
                new Need(
                        Mark.WARN,
                        words.text("home.need.connection", connection.name()),
                        connection.stateReason(),
                        words.text("home.need.connection.do"),
                        new Selection.Connection(connection.projectId(), connection.id())));
    }

    private void undecided(List<Need> needs, ProjectRow row) {
        Check newest = row.newest();
        if (newest == null || newest.verdict() != Verdict.UNDECIDED) return;
        needs.add(
                new Need(
                        Mark.UNDECIDED,
                        words.text("home.need.undecided", row.project().name()),
                        newest.sentence(),
                        words.text("home.need.undecided.do"),
                        new Selection.Check(row.project().id(), newest.id(), null)));
    }
}
