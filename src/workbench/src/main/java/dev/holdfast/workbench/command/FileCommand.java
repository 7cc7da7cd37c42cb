package dev.holdfast.workbench.command;

import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.worker.SchemaFile;
import dev.holdfast.worker.Worker;
import dev.holdfast.worker.WorkerSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// A subcommand that reads files without a store: no workspace is opened or made.
abstract class FileCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private HoldfastCommand top;

    @Option(names = "--json", description = "Print one JSON document; words go to standard error.")
    boolean json;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description = "A JSON file: column to num, cat, target, score, prediction, id or time.")
    @Nullable Path schema;

    @Override
    public final Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("holdfast");
        try (Worker worker = new Worker(WorkerSettings.in(scratch))) {
            return run(worker);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /// What is said of the columns; what is not said is found out.
    SchemaFile schema() {
        return schema == null ? SchemaFile.NONE : SchemaFile.read(schema);
    }

    /// Column names by role: as the schema has them, and as they were said, which counts more.
    Map<String, String> roles(Map<String, String> said) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.putAll(schema().columnsByRole());
        roles.putAll(said);
        return roles;
    }

    abstract int run(Worker worker) throws IOException;

    /// The store, for those that need it after all.
    OpenWorkspace open() {
        return top.open();
    }

    Output output() {
        return top.output();
    }
}
