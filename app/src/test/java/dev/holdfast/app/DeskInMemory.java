package dev.holdfast.app;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStoreInMemory;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStoreInMemory;
import dev.holdfast.catalog.connection.NetworkJournalInMemory;
import dev.holdfast.catalog.data.DatasetStoreInMemory;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStoreInMemory;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.catalog.event.EventStoreInMemory;
import dev.holdfast.catalog.job.JobStoreInMemory;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.model.ModelStoreInMemory;
import dev.holdfast.catalog.project.ProjectStoreInMemory;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.report.ReportStoreInMemory;
import dev.holdfast.catalog.run.ExperimentStoreInMemory;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.RunStoreInMemory;
import dev.holdfast.catalog.setting.SettingStoreInMemory;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;
import dev.holdfast.workbench.check.Checks;
import dev.holdfast.workbench.connection.ConnectionDraft;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.connection.Reach;
import dev.holdfast.workbench.connection.SyncOutcome;
import dev.holdfast.workbench.dataset.ImportOutcome;
import dev.holdfast.workbench.dataset.Imports;
import dev.holdfast.workbench.dataset.RunsOutcome;
import dev.holdfast.workbench.deployment.Answer;
import dev.holdfast.workbench.deployment.Deployments;
import dev.holdfast.workbench.deployment.Discovery;
import dev.holdfast.workbench.job.BackgroundJobs;
import dev.holdfast.workbench.project.Projects;
import dev.holdfast.workbench.report.Reports;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A workspace that is forgotten at the end: stores in memory, and use cases that answer as little as a test needs.
public final class DeskInMemory {
    public final Changes changes = new Changes();
    public final Clock clock;
    public final EventStoreInMemory events;
    public final NetworkJournalInMemory network = new NetworkJournalInMemory(changes);
    public final JobStoreInMemory jobs = new JobStoreInMemory(changes);
    public final BackgroundJobs backgroundJobs;
    public final Desk desk;
    public Reach reach =
            new Reach(
                    true,
                    "3.4.0",
                    "",
                    "4 experiments",
                    List.of("experiments", "runs", "models"),
                    List.of(),
                    "");

    private final Hands hands;

    /// A clock whose hands a test moves.
    public static final class Hands extends Clock {
        private java.time.Instant now;

        Hands(java.time.Instant now) {
            this.now = now;
        }

        public void set(java.time.Instant moment) {
            now = moment;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return now;
        }
    }

    static void at(DeskInMemory desk, java.util.function.Consumer<Hands> story) {
        story.accept(desk.hands);
    }

    public DeskInMemory(Clock start) {
        this.hands = new Hands(start.instant());
        Clock clock = hands;
        this.clock = clock;
        this.events = new EventStoreInMemory(clock, "L. Brandt");
        ExperimentStoreInMemory experiments = new ExperimentStoreInMemory();
        Desk.Stores stores =
                new Desk.Stores(
                        new ProjectStoreInMemory(changes),
                        experiments,
                        new RunStoreInMemory(experiments),
                        new DatasetStoreInMemory(changes),
                        new ModelStoreInMemory(changes, clock),
                        new DeploymentStoreInMemory(changes),
                        new CheckStoreInMemory(changes, clock),
                        new ReportStoreInMemory(changes),
                        new ConnectionStoreInMemory(changes),
                        network,
                        events,
                        new SettingStoreInMemory(changes));
        backgroundJobs = new BackgroundJobs(jobs, clock);
        desk =
                new Desk(
                        stores,
                        new Projects(stores.projects(), clock),
                        new NoImports(),
                        new NoChecks(),
                        new FakeConnections(stores),
                        new NoDeployments(),
                        new NoReports(),
                        backgroundJobs,
                        new NetworkInMemory(),
                        changes);
    }

    private static Trouble absent() {
        return new Trouble("This is a workspace for tests.", "It cannot do that.", "");
    }

    private final class FakeConnections implements Connections {
        private final Desk.Stores stores;

        FakeConnections(Desk.Stores stores) {
            this.stores = stores;
        }

        @Override
        public Reach probe(ConnectionDraft draft) {
            return reach;
        }

        @Override
        public Connection add(ConnectionDraft draft, Reach found) {
            Connection connection =
                    new Connection(
                            dev.holdfast.catalog.NewId.next(),
                            draft.projectId(),
                            draft.name(),
                            draft.kind(),
                            draft.url(),
                            draft.login(),
                            ConnectionState.NEW,
                            "",
                            reach.serverVersion(),
                            null,
                            Duration.ZERO);
            stores.connections().save(connection);
            return connection;
        }

        @Override
        public void syncEvery(long connectionId, Duration every) {
            throw absent();
        }

        @Override
        public String secretPlace() {
            return "the keyring of this computer";
        }

        @Override
        public SyncOutcome sync(long connectionId, Progress progress) {
            return new SyncOutcome(0, 0, 0, 0, true, Duration.ZERO);
        }

        @Override
        public List<MetricSeries> histories(long runId, Progress progress) {
            return List.of();
        }

        @Override
        public void forget(long connectionId) {
            stores.connections().delete(connectionId);
        }
    }

    private static final class NoImports implements Imports {
        @Override
        public Preview preview(Path file, ReadOptions options, Progress progress) {
            throw absent();
        }

        @Override
        public ImportOutcome bring(
                long projectId, Path file, String name, ReadOptions options, Progress progress) {
            throw absent();
        }

        @Override
        public RunsOutcome bringRuns(long projectId, Path place, Progress progress) {
            throw absent();
        }

        @Override
        public RowPage rows(long versionId, long offset, int limit) {
            return new RowPage(offset, List.of());
        }

        @Override
        public void assignRoles(long versionId, Schema schema) {
            throw absent();
        }
    }

    private static final class NoChecks implements Checks {
        @Override
        public Check run(CheckRequest request, Progress progress) {
            throw absent();
        }
    }

    private static final class NoReports implements Reports {
        @Override
        public Report pdf(long checkId, Path target, Progress progress) {
            throw absent();
        }

        @Override
        public Report html(long checkId, Path target, Progress progress) {
            throw absent();
        }
    }

    private static final class NoDeployments implements Deployments {
        @Override
        public Discovery discover(URI url) {
            throw absent();
        }

        @Override
        public Deployment add(
                long projectId,
                String name,
                URI url,
                Protocol protocol,
                String servedName,
                Long modelVersionId) {
            throw absent();
        }

        @Override
        public Probe probe(long deploymentId) {
            throw absent();
        }

        @Override
        public void probeEvery(long deploymentId, Duration every) {
            throw absent();
        }

        @Override
        public ServedSchema schema(long deploymentId) {
            throw absent();
        }

        @Override
        public Answer score(long deploymentId, List<String> columns, List<List<String>> rows) {
            throw absent();
        }
    }
}
