package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.TickingClock;
import dev.holdfast.catalog.project.Project;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A workspace for all tests of a class, with a new project in it for each test.
final class OneWorkspace implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    final Changes changes = new Changes();
    private Workspace workspace;
    private long project;

    Workspace get() {
        return workspace;
    }

    long project() {
        return project;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("holdfast");
        workspace = Workspace.open(folder, changes, "anna", new TickingClock());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        project = NewId.next();
        workspace.projects().save(new Project(project, "p" + project, "", TickingClock.NOON));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        workspace.close();
        try (Stream<Path> files = Files.walk(workspace.folder())) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
