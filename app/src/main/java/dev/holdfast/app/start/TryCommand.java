package dev.holdfast.app.start;

import dev.holdfast.workbench.command.HoldfastCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "try",
        description =
                "The main job on the sample project: in a window, or as demo where there is no"
                        + " display.",
        mixinStandardHelpOptions = true)
public final class TryCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private HoldfastCommand top;

    @Parameters(paramLabel = "DIR", defaultValue = "holdfast-demo")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    public Integer call() {
        if (Display.here().present()) return WindowCommand.openSample(folder.resolve("workspace"));
        return new Demo(folder, top.output()).run();
    }
}
