package dev.holdfast.workbench;

import dev.holdfast.catalog.Changes;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.secret.SecretStore;
import dev.holdfast.remote.serving.ScoringServers;
import dev.holdfast.store.FirstInstance;
import dev.holdfast.store.Instance;
import dev.holdfast.store.Workspace;
import dev.holdfast.workbench.check.WorkerChecks;
import dev.holdfast.workbench.connection.SwitchedNetwork;
import dev.holdfast.workbench.connection.SyncJobs;
import dev.holdfast.workbench.connection.SyncedConnections;
import dev.holdfast.workbench.connection.UnfinishedJobs;
import dev.holdfast.workbench.dataset.WorkerImports;
import dev.holdfast.workbench.deployment.WatchedDeployments;
import dev.holdfast.workbench.job.BackgroundJobs;
import dev.holdfast.workbench.project.Projects;
import dev.holdfast.workbench.report.PrintedReports;
import dev.holdfast.workbench.schedule.Schedule;
import dev.holdfast.worker.Worker;
import dev.holdfast.worker.WorkerSettings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A workspace with all rooms wired together, until it is closed.
public final class OpenWorkspace implements AutoCloseable {
    private final Workspace workspace;
    private final Worker worker;
    private final HttpDoor door;
    private final BackgroundJobs jobs;
    private final Schedule schedule;
    private final Desk desk;
    private @Nullable FirstInstance first;

    private OpenWorkspace(Path folder, Changes changes, Clock clock) {
        workspace = Workspace.open(folder, changes, System.getProperty("user.name", "unknown"));
        worker = new Worker(WorkerSettings.in(folder.resolve("scratch")));
        door = new HttpDoor(workspace.network(), clock);
        jobs = new BackgroundJobs(workspace.jobs(), clock);
        Desk.Stores stores =
                new Desk.Stores(
                        workspace.projects(),
                        workspace.experiments(),
                        workspace.runs(),
                        workspace.datasets(),
                        workspace.models(),
                        workspace.deployments(),
                        workspace.checks(),
                        workspace.reports(),
                        workspace.connections(),
                        workspace.network(),
                        workspace.events(),
                        workspace.settings());
        var kept =
                new SyncedConnections.Kept(
                        stores.connections(),
                        workspace.sync(),
                        stores.experiments(),
                        stores.runs());
        var network = new SwitchedNetwork(door, stores.settings());
        var connections = new SyncedConnections(kept, SecretStore.inKeyringOr(folder), door, clock);
        var deployments =
                new WatchedDeployments(stores.deployments(), new ScoringServers(door), clock);
        schedule =
                new Schedule(
                        new Schedule.Watched(
                                stores.connections(),
                                connections,
                                stores.deployments(),
                                deployments,
                                network),
                        jobs,
                        clock);
        desk =
                new Desk(
                        stores,
                        new Projects(stores.projects(), clock),
                        new WorkerImports(
                                new WorkerImports.Kept(
                                        stores.datasets(),
                                        stores.experiments(),
                                        stores.runs(),
                                        workspace.together()),
                                worker,
                                folder,
                                clock),
                        new WorkerChecks(stores.datasets(), stores.checks(), worker, folder, clock),
                        connections,
                        deployments,
                        new PrintedReports(stores, clock),
                        jobs,
                        network,
                        changes);
    }

    /// Opens the workspace for a window. Where a window has it already, that one gets the files and nothing is opened here.
    /// `arrived` gets what later starts hand over, on a thread of its own.
    public static Optional<OpenWorkspace> forWindow(
            Path folder, List<Path> files, Consumer<List<Path>> arrived) {
        return Instance.start(folder, files, arrived)
                .map(
                        first -> {
                            try {
                                OpenWorkspace open = at(folder);
                                open.first = first;
                                return open;
                            } catch (RuntimeException e) {
                                first.close();
                                throw e;
                            }
                        });
    }

    /// Opens the workspace in the folder, or makes one there.
    public static OpenWorkspace at(Path folder) {
        return new OpenWorkspace(folder, new Changes(), Clock.systemUTC());
    }

    public Desk desk() {
        return desk;
    }

    /// Takes up what an earlier run of the program left unfinished, and starts the schedule. Offline, what was unfinished waits
    /// as paused until the user lets requests leave again.
    public void goOn() {
        new UnfinishedJobs(jobs, desk.network())
                .takeUp(new SyncJobs(desk.connections(), jobs)::again);
        schedule.start();
    }

    public Path folder() {
        return workspace.folder();
    }

    @Override
    public void close() {
        schedule.close();
        jobs.close();
        worker.close();
        door.close();
        workspace.close();
        if (first != null) first.close();
    }
}
