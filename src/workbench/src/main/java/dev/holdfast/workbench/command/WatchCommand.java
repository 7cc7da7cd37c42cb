package dev.holdfast.workbench.command;

import dev.holdfast.workbench.OpenWorkspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import java.util.concurrent.Callable;

@Command(
        name = "watch",
        description = "Syncs and probes on schedule until stopped.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private HoldfastCommand top;

    @Override
    public Integer call() throws InterruptedException {
        try (OpenWorkspace workspace = top.open()) {
            workspace
                    .desk()
                    .jobs()
                    .watch(
                            job -> {
                                if (job.state().ended())
                                    top.output()
                                            .remark(
                                                    "%s: %s %s"
                                                            .formatted(
                                                                    job.title(),
                                                                    job.state(),
                                                                    job.failure()));
                            });
            workspace.goOn();
            top.output().remark("Watching " + workspace.folder() + ". Stop with Ctrl C.");
            Thread.currentThread().join();
        }
        return ExitCode.FINE;
    }
}
