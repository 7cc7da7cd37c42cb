package dev.holdfast.app.start;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.command.ExitCode;
import dev.holdfast.workbench.command.Output;
import dev.holdfast.workbench.job.Jobs;
import dev.holdfast.workbench.sample.SampleProject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The main job from end to end without a display: sample project, check, PDF, HTML, pictures of the screens.
final class Demo {
    private final Path folder;
    private final Output output;

    Demo(Path folder, Output output) {
        this.folder = folder.toAbsolutePath().normalize();
        this.output = output;
    }

    int run() {
        Path place = folder.resolve("workspace");
        startAnew(place);
        try (OpenWorkspace workspace = OpenWorkspace.at(place)) {
            SampleProject sample = new SampleProject(workspace.desk());
            Project project = sample.begin();
            output.remark("Sample project: " + project.name());
            asJob(
                    workspace.desk().jobs(),
                    "import",
                    SampleOpener.TITLE,
                    progress -> sample.fill(project, toldAnd(progress)));
            Check check = julyAgainstJanuary(workspace, project);
            output.remark(check.sentence());
            print(workspace.desk(), check);
            workspace
                    .desk()
                    .stores()
                    .deployments()
                    .inProject(project.id())
                    .forEach(deployment -> workspace.desk().deployments().probe(deployment.id()));
            new Gallery(workspace, folder, output).take(project, check);
        }
        output.words("The report and the pictures are in " + folder);
        return ExitCode.FINE;
    }

    private static Check julyAgainstJanuary(OpenWorkspace workspace, Project project) {
        return workspace.desk().stores().checks().inProject(project.id(), 1000).stream()
                .filter(check -> check.monitorId() == null)
                .findFirst()
                .orElseThrow();
    }

    private void print(Desk desk, Check check) {
        Path pdf = folder.resolve("flights-drift.pdf");
        Path html = folder.resolve("flights-drift.html");
        asJob(
                desk.jobs(),
                "report",
                "Report on " + check.currentName(),
                progress -> {
                    desk.reports().pdf(check.id(), pdf, progress);
                    desk.reports().html(check.id(), html, progress);
                });
    }

    /// Does the work as the window would, so that its pictures tell what was done, and waits for its end.
    private static void asJob(Jobs jobs, String kind, String title, Jobs.Work work) {
        CompletableFuture<Job> end = new CompletableFuture<>();
        Consumer<Job> awaitEnd =
                job -> {
                    if (job.state().ended() && job.title().equals(title)) end.complete(job);
                };
        Job ended;
        try (var _ = jobs.watch(awaitEnd)) {
            jobs.start(kind, title, work);
            ended = end.join();
        }
        if (ended.state() != JobState.DONE)
            throw new Trouble(title + " did not end well.", ended.failure(), "");
    }

    private Progress toldAnd(Progress kept) {
        return new Progress() {
            @Override
            public void report(long done, long total, String unit, String note) {
                kept.report(done, total, unit, note);
                if (unit.equals("steps"))
                    output.remark("%3d of %d  %s".formatted(done + 1, total, note));
            }

            @Override
            public boolean cancelled() {
                return kept.cancelled();
            }
        };
    }

    /// The demo's own workspace is made anew each time; nothing else in the folder is touched.
    private static void startAnew(Path place) {
        if (!Files.exists(place)) return;
        try (Stream<Path> files = Files.walk(place)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not clear " + place, e);
        }
    }
}
