package dev.holdfast.workbench;

import net.harawata.appdirs.AppDirsFactory;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Where a workspace is when nobody says otherwise.
public final class Folders {
    private Folders() {}

    /// The folder named by `asked`, else by `HOLDFAST_WORKSPACE`, else the user's data folder.
    public static Path workspace(@Nullable Path asked) {
        if (asked != null) return asked.toAbsolutePath().normalize();
        String fromEnvironment = System.getenv("HOLDFAST_WORKSPACE");
        if (fromEnvironment != null && !fromEnvironment.isBlank())
            return Path.of(fromEnvironment).toAbsolutePath().normalize();
        return Path.of(
                AppDirsFactory.getInstance().getUserDataDir("Holdfast", null, null), "workspace");
    }

    /// Where the log is, beside the user's data and not in any workspace: a workspace may be handed on.
    public static Path logs() {
        return Path.of(AppDirsFactory.getInstance().getUserLogDir("Holdfast", null, null));
    }
}
