package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.event.AuditChain;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.RunQuery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares a workspace with what [CrashWriter] was told was saved.
record CrashCheck(
        Set<Long> projects,
        Set<Long> datasets,
        Set<Long> runs,
        Set<Long> doomed,
        Set<Long> deleted) {

    static CrashCheck of(List<String> notes) {
        var check =
                new CrashCheck(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        for (String note : notes) {
            String[] words = note.split(" ");
            if (words.length < 2 || words[0].equals("open")) continue;
            check.set(words[0]).add(Long.valueOf(words[1]));
        }
        return check;
    }

    private Set<Long> set(String kind) {
        return switch (kind) {
            case "p" -> projects;
            case "d" -> datasets;
            case "r" -> runs;
            case "?" -> doomed;
            case "x" -> deleted;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// The highest step that may have left anything.
    long last() {
        return projects.stream().mapToLong(step -> step).max().orElse(0);
    }

    /// Everything acknowledged is there, nothing deleted is, and no write is there by half.
    void holdsFor(Workspace workspace) {
        Map<Long, Project> found = new HashMap<>();
        for (Project p : workspace.projects().all()) found.put(Long.valueOf(p.name()), p);
        for (long step : projects)
            if (!doomed.contains(step)) assertThat(found).as("project " + step).containsKey(step);
        for (long step : deleted) assertThat(found).as("deleted " + step).doesNotContainKey(step);
        found.forEach((step, project) -> holdsFor(workspace, step, project));
        assertThat(workspace.events().verify()).isInstanceOf(AuditChain.Intact.class);
    }

    private void holdsFor(Workspace workspace, long step, Project project) {
        List<Dataset> kept = workspace.datasets().inProject(project.id());
        var versions =
                kept.stream().flatMap(d -> workspace.datasets().versions(d.id()).stream()).toList();
        if (datasets.contains(step)) assertThat(versions).as("version " + step).hasSize(1);
        for (var version : versions) {
            assertThat(version.schema().columns()).as("columns " + step).hasSize(3);
            assertThat(version.profile().columns()).as("profiles " + step).hasSize(3);
        }
        long count = 0;
        for (Experiment e : workspace.experiments().inProject(project.id())) {
            count += workspace.runs().count(e.id());
            assertThat(workspace.runs().page(RunQuery.of(e.id())).rows())
                    .allMatch(run -> run.externalId().startsWith("run-" + step + "-"));
        }
        assertThat(count).as("runs " + step).isIn(0L, (long) CrashWriter.RUNS);
        if (runs.contains(step)) assertThat(count).as("runs " + step).isEqualTo(CrashWriter.RUNS);
        long created = workspace.events().of(Subject.PROJECT, project.id()).size();
        assertThat(created).as("audit lines of " + step).isEqualTo(1);
    }
}
