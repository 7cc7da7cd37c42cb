package dev.holdfast.app.flights;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.CheckStoreInMemory;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.connection.ConnectionStoreInMemory;
import dev.holdfast.catalog.connection.NetworkJournalInMemory;
import dev.holdfast.catalog.data.DatasetStoreInMemory;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStoreInMemory;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.event.EventStoreInMemory;
import dev.holdfast.catalog.job.JobStoreInMemory;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.model.ModelStoreInMemory;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.project.ProjectStoreInMemory;
import dev.holdfast.catalog.report.ReportStoreInMemory;
import dev.holdfast.catalog.run.ExperimentStoreInMemory;
import dev.holdfast.catalog.run.RunStoreInMemory;
import dev.holdfast.catalog.setting.SettingStoreInMemory;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;
import dev.holdfast.workbench.job.BackgroundJobs;
import dev.holdfast.workbench.project.Projects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/// The flights of the sample project in a workspace that is forgotten at the end.
public final class FlightsDesk {
    public static final long PROJECT = 1;
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:04:18Z"), ZoneOffset.UTC);
    private static final String SAMPLE = "/dev/holdfast/workbench/sample/";

    public final Changes changes = new Changes();
    public final BackgroundJobs jobs;
    public final PlainImports imports;
    public final Desk desk;
    private final FlightChecks checks;

    public FlightsDesk() {
        this(CLOCK);
    }

    private FlightsDesk(Clock clock) {
        var experiments = new ExperimentStoreInMemory();
        var stores =
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
                        new NetworkJournalInMemory(changes),
                        new EventStoreInMemory(clock, "L. Brandt"),
                        new SettingStoreInMemory(changes));
        jobs = new BackgroundJobs(new JobStoreInMemory(changes), Clock.systemUTC());
        imports = new PlainImports(stores.datasets(), clock);
        checks = new FlightChecks(stores.checks(), stores.datasets(), imports, clock);
        desk =
                new Desk(
                        stores,
                        new Projects(stores.projects(), clock),
                        imports,
                        checks,
                        new NoConnections(),
                        new GateDesk(stores.deployments(), clock),
                        new PaperReports(stores.checks(), stores.reports(), clock),
                        jobs,
                        new dev.holdfast.app.NetworkInMemory(),
                        changes);
        stores.projects().save(new Project(PROJECT, "Late arrivals", "", clock.instant()));
    }

    /// January and July as two versions of `flights`, `most` rows of each.
    public FlightsDesk withFlights(int most) {
        month("flights-2013-01.csv.gz", most);
        month("flights-2013-07.csv.gz", most);
        return this;
    }

    private void month(String file, int most) {
        try (InputStream in =
                Objects.requireNonNull(
                        FlightsDesk.class.getResourceAsStream(SAMPLE + file), file)) {
            byte[] packed = in.readAllBytes();
            var table =
                    PlainTable.read(
                                    new GZIPInputStream(new ByteArrayInputStream(packed)),
                                    ",",
                                    Long.MAX_VALUE,
                                    Progress.NONE)
                            .thinned(most);
            imports.keep(PROJECT, "flights", file, packed.length, PlainImports.hash(packed), table);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the sample's " + file, e);
        }
    }

    public List<DatasetVersion> flights() {
        var dataset = desk.stores().datasets().named(PROJECT, "flights").orElseThrow();
        return desk.stores().datasets().versions(dataset.id());
    }

    /// A monitor whose last checks drift more and more; the newest is returned.
    public Check withMonitor(int earlier) {
        var versions = flights();
        var monitor =
                new Monitor(
                        NewId.next(),
                        PROJECT,
                        "late-arrival",
                        versions.getFirst().id(),
                        versions.getFirst().datasetId(),
                        null,
                        CheckSettings.DEFAULT);
        desk.stores().checks().save(monitor);
        Check last = null;
        for (int i = 0; i <= earlier; i++)
            last =
                    checks.make(
                            new CheckRequest(
                                    PROJECT,
                                    monitor.id(),
                                    versions.getFirst().id(),
                                    versions.getLast().id(),
                                    CheckSettings.DEFAULT),
                            CLOCK.instant().minus(Duration.ofDays(7L * (earlier - i))),
                            (i + 1.0) / (earlier + 1),
                            i == earlier);
        return Objects.requireNonNull(last);
    }

    /// The champion's service with a day of probes, ten minutes of which failed.
    public Deployment withDeployment() {
        var model =
                new RegisteredModel(
                        NewId.next(),
                        PROJECT,
                        "late-arrival",
                        "",
                        Map.of(),
                        Map.of("champion", "4"),
                        CLOCK.instant(),
                        CLOCK.instant(),
                        null);
        var version =
                new ModelVersion(
                        NewId.next(),
                        model.id(),
                        "4",
                        "",
                        "READY",
                        "",
                        "",
                        "",
                        Map.of(),
                        CLOCK.instant(),
                        CLOCK.instant(),
                        null);
        desk.stores().models().save(model);
        desk.stores().models().save(version);
        Deployment gate =
                desk.deployments()
                        .add(
                                PROJECT,
                                "gate-desk",
                                URI.create("http://127.0.0.1:5001"),
                                Protocol.MLFLOW,
                                "",
                                version.id());
        Random random = new Random(3);
        for (int minute = 1440; minute > 0; minute -= 5) {
            boolean down = minute > 300 && minute <= 315;
            desk.stores()
                    .deployments()
                    .add(
                            new Probe(
                                    gate.id(),
                                    CLOCK.instant().minus(Duration.ofMinutes(minute)),
                                    down ? Health.DOWN : Health.READY,
                                    Duration.ofMillis(10 + random.nextInt(9)),
                                    down
                                            ? "The connection was refused: no program listens"
                                                    + " there."
                                            : "",
                                    "MLflow 3.17.2"));
        }
        desk.deployments().probe(gate.id());
        return gate;
    }
}
