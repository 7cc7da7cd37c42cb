package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.workbench.Folders;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.job.Failures;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.nio.file.Path;
import java.util.Optional;

/// The `holdfast` command. Without a subcommand the window opens (see the app room).
@Command(
        name = "holdfast",
        description = "A workbench for people who answer for machine-learning models.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            ImportCommand.class,
            ProfileCommand.class,
            DriftCommand.class,
            DetectCommand.class,
            QualityCommand.class,
            WindowsCommand.class,
            BacktestCommand.class,
            CheckCommand.class,
            ChecksCommand.class,
            RunsCommand.class,
            ProjectsCommand.class,
            DatasetsCommand.class,
            ModelsCommand.class,
            DeploymentsCommand.class,
            AlarmsCommand.class,
            EventsCommand.class,
            EveryCommand.class,
            HistoryCommand.class,
            OfflineCommand.class,
            ConnectCommand.class,
            SyncCommand.class,
            ReportCommand.class,
            WatchCommand.class,
            CommandLine.HelpCommand.class
        })
public final class HoldfastCommand {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The folder that holds the store (default: HOLDFAST_WORKSPACE, else your data"
                            + " folder).")
    @Nullable Path workspace;

    private final Output output;

    public HoldfastCommand(Output output) {
        this.output = output;
    }

    public Output output() {
        return output;
    }

    /// The folder that holds the store.
    public Path workspace() {
        return Folders.workspace(workspace);
    }

    OpenWorkspace open() {
        return OpenWorkspace.at(workspace());
    }

    /// A command line that puts failures into words and answers with an [ExitCode].
    public static CommandLine line(Output output) {
        CommandLine line = new CommandLine(new HoldfastCommand(output));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(int.class, HoldfastCommand::whole);
        line.registerConverter(Integer.class, HoldfastCommand::whole);
        line.registerConverter(Double.class, HoldfastCommand::number);
        line.setExecutionExceptionHandler((failure, _, _) -> report(failure, output));
        line.setParameterExceptionHandler(
                (wrong, _) -> {
                    output.remark(String.valueOf(wrong.getMessage()));
                    if (wrong instanceof UnmatchedArgumentException unmatched)
                        meant(unmatched).ifPresent(output::remark);
                    output.remark(
                            "See: "
                                    + wrong.getCommandLine().getCommandSpec().qualifiedName()
                                    + " --help");
                    return ExitCode.WRONG_USE;
                });
        return line;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is no whole number".formatted(text));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is no number".formatted(text));
        }
    }

    /// What was probably meant, by likeness.
    private static Optional<String> meant(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map(name -> "Did you mean %s?".formatted(name));
    }

    /// Puts a failure into words and gives the [ExitCode] for it.
    public static int report(Exception failure, Output output) {
        Trouble trouble = Failures.asTrouble(failure);
        if (trouble != failure)
            LoggerFactory.getLogger(HoldfastCommand.class).error("A command failed", failure);
        output.remark(trouble.sentence());
        return trouble.remote() ? ExitCode.REMOTE_FAILED : ExitCode.WRONG_USE;
    }
}
