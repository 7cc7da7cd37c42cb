package dev.holdfast.app.start;

import dev.holdfast.workbench.command.HoldfastCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "demo",
        description =
                "Makes the sample project in DIR, checks it, and leaves the PDF and pictures"
                        + " there.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private HoldfastCommand top;

    @Parameters(
            paramLabel = "DIR",
            defaultValue = "holdfast-demo",
            description = "Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    public Integer call() {
        return new Demo(folder, top.output()).run();
    }
}
