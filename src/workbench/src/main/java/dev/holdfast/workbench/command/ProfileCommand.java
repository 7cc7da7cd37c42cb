package dev.holdfast.workbench.command;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.worker.Worker;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

@Command(
        name = "profile",
        description = "Says what is in each column of a file.",
        mixinStandardHelpOptions = true)
final class ProfileCommand extends FileCommand {
    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    int run(Worker worker) {
        String described =
                worker.describe(file.toAbsolutePath(), schema().options(), Progress.NONE);
        if (json) output().rawJson(described);
        else new ProfileWords(output()).tell(described);
        return ExitCode.FINE;
    }
}
