package dev.holdfast.app;

import dev.holdfast.app.start.DemoCommand;
import dev.holdfast.app.start.TryCommand;
import dev.holdfast.app.start.WindowCommand;
import dev.holdfast.workbench.Folders;
import dev.holdfast.workbench.command.HoldfastCommand;
import dev.holdfast.workbench.command.Output;

import picocli.CommandLine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts. It is no JavaFX application itself: those cannot be started from the class path.
public final class Launcher {
    /// Held, since loggers nobody holds forget their level. JavaFX warns at each start that it lies on the class path.
    private static final Logger TOOLKIT = Logger.getLogger("com.sun.javafx");

    private static final Logger PLATFORM = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        // The words are English, so are the numbers in them, whatever the machine speaks.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        TOOLKIT.setLevel(Level.SEVERE);
        PLATFORM.setLevel(Level.SEVERE);
        System.setProperty("holdfast.logs", Folders.logs().toString());
        Output output = new Output(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        int exit =
                onlyFiles(arguments)
                        ? window(arguments, output)
                        : command(output).execute(arguments);
        // Native threads of a closed window must not keep the command from ending.
        System.exit(exit);
    }

    /// No arguments, or files that the desktop asks to be opened: the window, without loading the command line.
    private static boolean onlyFiles(String[] arguments) {
        return Arrays.stream(arguments)
                .allMatch(a -> a.contains(".") && Files.isRegularFile(Path.of(a)));
    }

    private static List<Path> paths(String[] arguments) {
        return Arrays.stream(arguments).map(Path::of).map(Path::toAbsolutePath).toList();
    }

    private static int window(String[] arguments, Output output) {
        try {
            return WindowCommand.open(Folders.workspace(null), paths(arguments));
        } catch (RuntimeException e) {
            return HoldfastCommand.report(e, output);
        }
    }

    private static CommandLine command(Output output) {
        return HoldfastCommand.line(output)
                .addSubcommand(new WindowCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new TryCommand());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
