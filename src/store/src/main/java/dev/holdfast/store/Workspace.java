package dev.holdfast.store;

import dev.holdfast.catalog.AllOrNothing;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.connection.NetworkJournal;
import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.event.EventStore;
import dev.holdfast.catalog.job.JobStore;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.project.ProjectStore;
import dev.holdfast.catalog.report.ReportStore;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.catalog.setting.SettingStore;
import dev.holdfast.store.run.DatabaseExperimentStore;
import dev.holdfast.store.run.DatabaseRunStore;

import java.nio.file.Path;
import java.time.Clock;

/// One open folder with a store in it. What a method of these stores saved is on the disk when it returns (progress,
/// probes and the network journal excepted, which may lack their last moments after a power cut). Closing waits for the work
/// under way.
public final class Workspace implements AutoCloseable {
    private final Path folder;
    private final OpenStore open;
    private final ProjectStore projects;
    private final ExperimentStore experiments;
    private final RunStore runs;
    private final DatasetStore datasets;
    private final ModelStore models;
    private final DeploymentStore deployments;
    private final CheckStore checks;
    private final ReportStore reports;
    private final ConnectionStore connections;
    private final SyncStore sync;
    private final NetworkJournal network;
    private final JobStore jobs;
    private final EventStore events;
    private final SettingStore settings;

    Workspace(Path folder, OpenStore open, Clock clock) {
        this.folder = folder;
        this.open = open;
        Database database = open.database();
        projects = new DatabaseProjectStore(database);
        experiments = new DatabaseExperimentStore(database);
        runs = new DatabaseRunStore(database);
        datasets = new DatabaseDatasetStore(database);
        models = new DatabaseModelStore(database, clock);
        deployments = new DatabaseDeploymentStore(database);
        checks = new DatabaseCheckStore(database, clock);
        reports = new DatabaseReportStore(database);
        connections = new DatabaseConnectionStore(database);
        sync = new DatabaseSyncStore(database, experiments, runs, models);
        network = new DatabaseNetworkJournal(database);
        jobs = new DatabaseJobStore(database);
        events = new DatabaseEventStore(database);
        settings = new DatabaseSettingStore(database);
    }

    /// Opens the folder, making it and its store where there is none and bringing an older store up to date. `actor` is
    /// who the audit trail names.
    ///
    /// @throws dev.holdfast.catalog.Trouble where the folder cannot be used, the store is open elsewhere, damaged or of
    ///     a newer version, or could not be brought up to date; the store is then as it was
    public static Workspace open(Path folder, Changes changes, String actor) {
        return open(folder, changes, actor, Clock.systemUTC());
    }

    /// The same with a clock of the caller's.
    public static Workspace open(Path folder, Changes changes, String actor, Clock clock) {
        Path place = folder.toAbsolutePath().normalize();
        OpenStore open = OpenStore.in(place, changes, actor, clock, Migrations.OURS);
        return new Workspace(place, open, clock);
    }

    /// The folder, absolute. Files that records name relative to the workspace are below it.
    public Path folder() {
        return folder;
    }

    /// Makes one write of several to these stores.
    public AllOrNothing together() {
        return work -> open.database().write(_ -> work.run());
    }

    public ProjectStore projects() {
        return projects;
    }

    public ExperimentStore experiments() {
        return experiments;
    }

    public RunStore runs() {
        return runs;
    }

    public DatasetStore datasets() {
        return datasets;
    }

    public ModelStore models() {
        return models;
    }

    public DeploymentStore deployments() {
        return deployments;
    }

    public CheckStore checks() {
        return checks;
    }

    public ReportStore reports() {
        return reports;
    }

    public ConnectionStore connections() {
        return connections;
    }

    public SyncStore sync() {
        return sync;
    }

    public NetworkJournal network() {
        return network;
    }

    public JobStore jobs() {
        return jobs;
    }

    public EventStore events() {
        return events;
    }

    public SettingStore settings() {
        return settings;
    }

    @Override
    public void close() {
        open.close();
    }
}
