package dev.holdfast.workbench.command;

/// What a command tells the shell.
public final class ExitCode {
    /// Fine.
    public static final int FINE = 0;

    /// The check failed: drift, or a gate.
    public static final int FAILED_CHECK = 1;

    /// Wrong use or bad input.
    public static final int WRONG_USE = 2;

    /// A remote failed.
    public static final int REMOTE_FAILED = 3;

    private ExitCode() {}
}
