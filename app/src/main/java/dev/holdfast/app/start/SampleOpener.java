package dev.holdfast.app.start;

import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.sample.SampleProject;

import java.util.concurrent.Executor;

/// Opens the sample project from the window: its runs and models at once, its data as a job.
final class SampleOpener {
    private final Desk desk;
    private final Executor work;

    SampleOpener(Desk desk, Executor work) {
        this.desk = desk;
        this.work = work;
    }

    void open() {
        work.execute(
                () -> {
                    SampleProject sample = new SampleProject(desk);
                    if (sample.present()) return;
                    Project project = sample.begin();
                    desk.jobs()
                            .start(
                                    "import",
                                    "Filling the sample project",
                                    progress -> sample.fill(project, progress));
                });
    }
}
