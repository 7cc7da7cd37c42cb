package dev.holdfast.workbench.connection;

import dev.holdfast.workbench.OpenWorkspace;

import java.nio.file.Path;

/// Syncs the workspace's connections until it is killed: the other process of [SyncOverStoreTest].
final class SyncingChild {
    private SyncingChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        OpenWorkspace workspace = OpenWorkspace.at(Path.of(arguments[0]));
        var desk = workspace.desk();
        var syncs = new SyncJobs(desk.connections(), desk.jobs());
        desk.stores().connections().all().forEach(syncs::start);
        Thread.currentThread().join();
    }
}
