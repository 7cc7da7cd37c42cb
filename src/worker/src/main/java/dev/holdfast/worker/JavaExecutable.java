package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Finds what starts a second Java process: `bin/java` of the runtime that runs the desk, else the launcher `holdfast-worker`
/// beside the packaged program (a jpackage image without native commands needs one, added with `--add-launcher`). The system
/// property `holdfast.java` overrides both.
final class JavaExecutable {
    private JavaExecutable() {}

    static Path find() {
        String named = System.getProperty("holdfast.java");
        if (named != null) return Path.of(named);
        String suffix =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")
                        ? ".exe"
                        : "";
        Path own = Path.of(System.getProperty("java.home"), "bin", "java" + suffix);
        if (Files.isExecutable(own)) return own;
        for (String app : List.of(System.getProperty("jpackage.app-path", ""))) {
            Path parent = Path.of(app).toAbsolutePath().getParent();
            if (app.isEmpty() || parent == null) continue;
            Path launcher = parent.resolve("holdfast-worker" + suffix);
            if (Files.isExecutable(launcher)) return launcher;
        }
        throw new Trouble(
                "Could not start the process that reads files.",
                "There is no java in %s and no holdfast-worker beside the program."
                        .formatted(own.getParent()),
                "Install Holdfast again, or set JAVA_HOME to a JDK and start bin/holdfast.");
    }
}
