package dev.holdfast.app;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A workspace like that of a bank's risk desk, for journeys and pictures. Its figures are invented, and always the same.
public final class RiskDesk {
    public static final long PROJECT = 1;
    public static final long EXPERIMENT = 10;
    public static final long MODEL = 20;
    public static final long DEPLOYMENT = 40;
    private static final Instant NOW = Window.clock().instant();
    public final DeskInMemory memory = new DeskInMemory(Window.clock());
    private final Desk.Stores stores = memory.desk.stores();

    private RiskDesk() {}

    public static DeskInMemory withRuns(int runs) {
        RiskDesk desk = new RiskDesk();
        desk.projects();
        desk.connections();
        new RiskRuns(desk.memory).runs(runs);
        desk.datasets();
        new RiskModels(desk.memory).models();
        new RiskDeployments(desk.memory).deployments();
        new RiskChecks(desk.memory).checks();
        RiskJournal journal = new RiskJournal(desk.memory);
        journal.events();
        journal.network();
        journal.jobs();
        return desk.memory;
    }

    private void projects() {
        String[] names = {
            "Retail credit", "Card fraud", "Readmission", "Claims triage", "Churn, prepaid"
        };
        for (int i = 0; i < names.length; i++)
            stores.projects()
                    .save(new Project(PROJECT + i, names[i], "", NOW.minus(Duration.ofDays(300))));
    }

    private void connections() {
        connection(100, "risk-mlflow", ConnectionState.FINE, "", Duration.ofMinutes(2));
        connection(101, "team-mlflow", ConnectionState.FINE, "", Duration.ofMinutes(11));
        connection(
                102,
                "lab-mlflow",
                ConnectionState.LIMITED,
                "This server has no model registry; everything else works.",
                Duration.ofHours(1));
        connection(
                103,
                "old-mlflow",
                ConnectionState.FAILED,
                "The server asks for a new sign-in (401). Nothing was changed here. Sign in again,"
                        + " or turn the connection off.",
                Duration.ofDays(3));
    }

    private void connection(long id, String name, ConnectionState state, String why, Duration age) {
        stores.connections()
                .save(
                        new Connection(
                                id,
                                PROJECT,
                                name,
                                "mlflow",
                                URI.create("http://" + name + ".example:5000"),
                                new Login.None(),
                                state,
                                why,
                                "3.4.0",
                                NOW.minus(age),
                                Duration.ofMinutes(1)));
    }

    private void datasets() {
        Dataset dataset =
                new Dataset(30, PROJECT, "applications_2026", NOW.minus(Duration.ofDays(200)));
        stores.datasets().save(dataset);
        for (int v = 1; v <= 7; v++)
            stores.datasets()
                    .save(
                            new DatasetVersion(
                                    300 + v,
                                    dataset.id(),
                                    v,
                                    NOW.minus(Duration.ofDays(100 - 12L * v)),
                                    "applications_2026.parquet",
                                    ReadOptions.DETECT,
                                    18_400_000,
                                    new Fingerprint("9f2c41aa" + v, "41aa9f2c" + v),
                                    new Schema(List.of()),
                                    new Profile(120_000 + 4_000L * v, 0, List.of()),
                                    "data/" + v + ".parquet",
                                    List.of()));
    }

    /// Starts a sync that goes on until it is cancelled.
    public static long syncing(DeskInMemory desk) {
        return desk.desk
                .jobs()
                .start(
                        "sync",
                        "Syncing risk-mlflow",
                        progress -> {
                            while (!progress.cancelled()) {
                                progress.report(6_412, 10_018, "runs", "6,412 of 10,018 runs");
                                Thread.sleep(50);
                            }
                            progress.check();
                        });
    }
}
