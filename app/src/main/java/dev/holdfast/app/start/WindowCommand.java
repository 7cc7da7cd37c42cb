package dev.holdfast.app.start;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.command.ExitCode;
import dev.holdfast.workbench.command.HoldfastCommand;

import javafx.application.Application;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "window", description = "Opens the window.", mixinStandardHelpOptions = true)
public final class WindowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private HoldfastCommand top;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to import.")
    List<Path> files = List.of();

    @Override
    public Integer call() {
        return open(top.workspace(), files.stream().map(Path::toAbsolutePath).toList());
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @throws Trouble when there is no display
    public static int open(Path workspace, List<Path> files) {
        return launch(workspace, files, false);
    }

    /// The same with the sample project open.
    static int openSample(Path workspace) {
        return launch(workspace, List.of(), true);
    }

    private static int launch(Path workspace, List<Path> files, boolean sample) {
        Display.here().mustBePresent();
        Opening opening = Opening.begin(workspace, files);
        Program.opening = opening;
        Program.sample = sample;
        try {
            Application.launch(Program.class);
        } catch (UnsupportedOperationException e) {
            opening.workspace().ifPresent(OpenWorkspace::close);
            throw Display.noWindow("The display does not answer (%s).".formatted(e.getMessage()));
        }
        return opening.failed() ? ExitCode.WRONG_USE : ExitCode.FINE;
    }
}
