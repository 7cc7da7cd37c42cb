package dev.holdfast.workbench.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs commands as a shell would, in one workspace.
final class Shell {
    private final Path workspace;

    Shell(Path workspace) {
        this.workspace = workspace;
    }

    /// What a command left: its exit code, and what it wrote.
    record Result(int exit, String answer, String remarks) {
        JsonNode json() {
            return JsonMapper.shared().readTree(answer);
        }
    }

    Result run(String... arguments) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--workspace");
        all.add(workspace.toString());
        int exit =
                HoldfastCommand.line(new Output(utf8(answer), utf8(remarks)))
                        .execute(all.toArray(String[]::new));
        return new Result(
                exit,
                answer.toString(StandardCharsets.UTF_8),
                remarks.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
