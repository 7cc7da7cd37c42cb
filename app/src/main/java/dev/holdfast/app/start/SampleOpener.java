package dev.holdfast.app.start;

import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.sample.SampleProject;

/// Opens the sample project from the window: its runs and models at once, its data as a job.
final class SampleOpener {
    static final String TITLE = "Filling the sample project";
    private final Desk desk;

    SampleOpener(Desk desk) {
        this.desk = desk;
    }

    void open() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            SampleProject sample = new SampleProject(desk);
                            if (sample.present()) return;
                            Project project = sample.begin();
                            desk.jobs()
                                    .start(
                                            "import",
                                            TITLE,
                                            progress -> sample.fill(project, progress));
                        });
    }
}
