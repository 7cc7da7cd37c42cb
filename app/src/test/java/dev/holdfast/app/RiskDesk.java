package dev.holdfast.app;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.workbench.Desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/// A workspace like that of a bank's risk desk, for journeys and pictures. Its figures are invented, and always the same.
public final class RiskDesk {
    public static final long PROJECT = 1;
    public static final long EXPERIMENT = 10;
    public static final long MODEL = 20;
    public static final long DEPLOYMENT = 40;
    private static final Instant NOW = Window.clock().instant();
    private static final String[] FIRST = {
        "brisk", "slate", "amber", "keen", "quiet", "bold", "mild", "north", "calm", "swift",
        "plain", "warm"
    };
    private static final String[] SECOND = {
        "heron", "tern", "newt", "plover", "finch", "lynx", "petrel", "wren", "otter", "ibis",
        "sole", "gull"
    };
    public final DeskInMemory memory = new DeskInMemory(Window.clock());
    private final Desk.Stores stores = memory.desk.stores();
    private final Random random = new Random(7);

    private RiskDesk() {}

    public static DeskInMemory withRuns(int runs) {
        RiskDesk desk = new RiskDesk();
        desk.projects();
        desk.connections();
        desk.runs(runs);
        desk.datasets();
        desk.models();
        desk.deployments();
        desk.checks();
        desk.events();
        desk.network();
        desk.jobs();
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

    private void runs(int count) {
        stores.experiments().save(experiment(EXPERIMENT, "pd-2026q4"));
        stores.experiments().save(experiment(EXPERIMENT + 1, "pd-2026q3"));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) runs.add(run(i));
        stores.runs().save(runs);
        for (int i = 0; i < Math.min(count, 40); i++) histories(runs.get(i));
    }

    private static Experiment experiment(long id, String name) {
        return new Experiment(
                id,
                PROJECT,
                name,
                NOW.minus(Duration.ofDays(60)),
                false,
                Map.of(),
                new Origin(100, "7", Presence.PRESENT));
    }

    private Run run(int i) {
        double rate = new double[] {0.03, 0.05, 0.1}[random.nextInt(3)];
        int leaves = new int[] {15, 31, 63, 127}[random.nextInt(4)];
        int child = new int[] {5, 10, 20, 40, 80}[random.nextInt(5)];
        String features = random.nextBoolean() ? "base+bureau" : "base";
        double auc =
                0.775
                        + (features.length() > 4 ? 0.014 : 0)
                        + (rate < 0.05 ? 0.004 : 0)
                        + Math.log(leaves) * 0.002
                        + random.nextGaussian() * 0.004;
        boolean failed = i % 23 == 9;
        Instant started = NOW.minus(Duration.ofMinutes(17 + 131L * i));
        Map<String, String> params = new HashMap<>();
        params.put("learning_rate", String.valueOf(rate));
        params.put("num_leaves", String.valueOf(leaves));
        params.put("min_child", String.valueOf(child));
        params.put("features", features);
        params.put("booster", "lightgbm");
        params.put("objective", "binary");
        params.put("seed", String.valueOf(i % 5));
        Map<String, Double> metrics =
                failed
                        ? Map.of()
                        : Map.of(
                                "auc",
                                auc,
                                "ks",
                                auc * 1.9 - 1.113 + random.nextGaussian() * 0.002,
                                "brier",
                                0.178 - auc * 0.1065);
        return new Run(
                1000 + i,
                EXPERIMENT,
                "%032x".formatted(0x9f2c41aaL * (i + 1)),
                FIRST[i % FIRST.length]
                        + "-"
                        + SECOND[(i / FIRST.length + i) % SECOND.length]
                        + "-"
                        + (100 + i),
                failed ? RunStatus.FAILED : i == 3 ? RunStatus.RUNNING : RunStatus.FINISHED,
                started,
                i == 3 ? null : started.plusSeconds(120 + i % 77),
                params,
                metrics,
                Map.of(
                        "team", "risk",
                        "mlflow.source.name", "train.py",
                        "mlflow.source.git.commit", "4f2c9e1d0b",
                        "mlflow.user", "l.brandt"),
                List.of(new DatasetInput("applications_2026", "9f2c41aa", "training")),
                false,
                Presence.PRESENT);
    }

    private void histories(Run run) {
        Double end = run.metrics().get("auc");
        if (end == null) return;
        int points = 300;
        long[] steps = new long[points];
        long[] times = new long[points];
        double[] values = new double[points];
        double speed = 20 + random.nextInt(50);
        for (int i = 0; i < points; i++) {
            steps[i] = i * 2L;
            times[i] = NOW.toEpochMilli() + i * 1000L;
            values[i] = end - 0.06 * Math.exp(-i / speed) + random.nextGaussian() * 0.0007;
        }
        stores.runs().saveHistory(run.id(), new MetricSeries("auc", steps, times, values));
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

    private void models() {
        String[] names = {
            "pd-retail",
            "lgd-cards",
            "fraud-rt",
            "readmit-30d",
            "triage-text",
            "churn-pre",
            "scratch-cnn",
            "arr-delay"
        };
        String[] about = {
            "default in 12 months", "loss given default", "card fraud, real time",
                    "hospital, 30 days",
            "claims text", "prepaid churn", "lens inspection", "flight arrival delay"
        };
        for (int m = 0; m < names.length; m++)
            model(MODEL + m, names[m], about[m], m == 0 ? 14 : 3 + m);
        aliases();
    }

    private void model(long id, String name, String about, int versions) {
        Origin origin = new Origin(100, name, Presence.PRESENT);
        Map<String, String> aliases =
                id == MODEL
                        ? Map.of("champion", "12", "challenger", "14")
                        : Map.of("champion", String.valueOf(versions - 1));
        stores.models()
                .save(
                        new RegisteredModel(
                                id,
                                PROJECT,
                                name,
                                about,
                                Map.of(),
                                aliases,
                                NOW.minus(Duration.ofDays(320)),
                                NOW,
                                origin));
        for (int v = 1; v <= versions; v++)
            stores.models()
                    .save(
                            new ModelVersion(
                                    id * 100 + v,
                                    id,
                                    String.valueOf(v),
                                    "",
                                    "READY",
                                    "",
                                    "models:/" + name + "/" + v,
                                    id == MODEL ? "%032x".formatted(0x9f2c41aaL * (15 - v)) : "",
                                    Map.of(),
                                    NOW.minus(
                                            Duration.ofDays((versions - v) * 320L / versions + 3)),
                                    NOW,
                                    origin));
    }

    /// What pointed where before: the store keeps only what it saw, so it is made to see it.
    private void aliases() {
        RegisteredModel model = stores.models().find(MODEL).orElseThrow();
        DeskInMemory.at(
                memory,
                clock -> {
                    clock.set(NOW.minus(Duration.ofDays(290)));
                    save(model, Map.of("champion", "2"));
                    clock.set(NOW.minus(Duration.ofDays(190)));
                    save(model, Map.of("champion", "6"));
                    clock.set(NOW.minus(Duration.ofDays(150)));
                    save(model, Map.of("champion", "6", "challenger", "9"));
                    clock.set(NOW.minus(Duration.ofDays(110)));
                    save(model, Map.of("champion", "9"));
                    clock.set(NOW.minus(Duration.ofDays(60)));
                    save(model, Map.of("champion", "12"));
                    clock.set(NOW.minus(Duration.ofDays(14)));
                    save(model, Map.of("champion", "12", "challenger", "14"));
                    clock.set(NOW);
                });
    }

    private void save(RegisteredModel m, Map<String, String> aliases) {
        stores.models()
                .save(
                        new RegisteredModel(
                                m.id(),
                                m.projectId(),
                                m.name(),
                                m.description(),
                                m.tags(),
                                aliases,
                                m.created(),
                                m.updated(),
                                m.origin()));
    }

    private void deployments() {
        deployment(DEPLOYMENT, "pd-retail-prod", MODEL * 100 + 12, Health.READY, "");
        deployment(DEPLOYMENT + 1, "fraud-rt", (MODEL + 2) * 100 + 4, Health.READY, "");
        deployment(DEPLOYMENT + 2, "readmit-30d", (MODEL + 3) * 100 + 5, Health.READY, "");
        deployment(
                DEPLOYMENT + 3,
                "triage-text",
                (MODEL + 4) * 100 + 6,
                Health.DOWN,
                "Nothing answers at port 8080 (connection refused).");
    }

    private void deployment(long id, String name, long version, Health health, String reason) {
        stores.deployments()
                .save(
                        new Deployment(
                                id,
                                PROJECT,
                                name,
                                URI.create("http://" + name + ".example:8080"),
                                Protocol.MLFLOW,
                                "",
                                version,
                                307L,
                                30L,
                                Duration.ofMinutes(1),
                                NOW.minus(Duration.ofDays(41))));
        for (int i = 30; i >= 0; i--)
            stores.deployments()
                    .add(
                            new Probe(
                                    id,
                                    NOW.minus(Duration.ofMinutes(i)),
                                    i > 4 ? Health.READY : health,
                                    Duration.ofMillis(30 + random.nextInt(25)),
                                    i > 4 ? "" : reason,
                                    ""));
    }

    private void checks() {
        stores.checks()
                .save(
                        new Monitor(
                                50,
                                PROJECT,
                                "pd-retail",
                                301,
                                30,
                                DEPLOYMENT,
                                CheckSettings.DEFAULT));
        Verdict[] story = {
            Verdict.STABLE, Verdict.STABLE, Verdict.UNDECIDED, Verdict.STABLE, Verdict.STABLE,
                    Verdict.STABLE,
            Verdict.STABLE, Verdict.STABLE, Verdict.STABLE, Verdict.DRIFT, Verdict.DRIFT,
                    Verdict.DRIFT
        };
        for (int i = 0; i < story.length; i++) {
            Instant at =
                    NOW.minus(Duration.ofDays(7L * (story.length - 1 - i))).minusSeconds(3_600);
            Check check = check(500 + i, PROJECT, i, at, story[i]);
            boolean last = i == story.length - 1;
            stores.checks()
                    .add(
                            check,
                            last
                                    ? java.util.Optional.of(alarm(check))
                                    : java.util.Optional.empty());
        }
        for (int p = 1; p < 4; p++)
            for (int i = 0; i < 12; i++)
                stores.checks()
                        .add(
                                check(
                                        600 + p * 20L + i,
                                        PROJECT + p,
                                        i,
                                        NOW.minus(Duration.ofDays(7L * (11 - i))),
                                        p == 2 && i > 6 ? Verdict.UNDECIDED : Verdict.STABLE),
                                java.util.Optional.empty());
    }

    private static Check check(long id, long project, int week, Instant at, Verdict verdict) {
        String sentence =
                switch (verdict) {
                    case DRIFT -> "utilisation is up 0.38 standard deviations since week 41.";
                    case STABLE -> "All columns are inside their margins.";
                    case UNDECIDED -> "412 rows: a shift below 0.31 SD would stay unseen.";
                };
        return new Check(
                id,
                project,
                project == PROJECT ? 50L : null,
                301,
                307,
                "2025",
                "week " + (36 + week),
                "9f2c",
                "41aa",
                148_212,
                18_412,
                CheckSettings.DEFAULT,
                at,
                Duration.ofMillis(900),
                verdict,
                sentence,
                new Family(14, "Benjamini-Hochberg", 0.05),
                List.of());
    }

    private static Alarm alarm(Check check) {
        return new Alarm(
                70,
                PROJECT,
                check.id(),
                check.at(),
                "pd-retail drifted in 3 of 14 features: utilisation is up 0.38 standard deviations"
                        + " since week 41.",
                AlarmState.OPEN,
                "",
                "",
                null);
    }

    private void events() {
        memory.events.record("kept", Subject.MODEL_VERSION, 2012, "pd-retail v12", "", "");
        memory.events.record(
                "synced", Subject.CONNECTION, 100, "risk-mlflow", "", "38 runs new, 2 changed");
        memory.events.record("checked", Subject.CHECK, 511, "pd-retail, week 47", "", "drift");
        memory.events.record(
                "imported",
                Subject.DATASET_VERSION,
                307,
                "applications_2026 v7",
                "",
                "148,212 rows");
        memory.events.record("connected", Subject.CONNECTION, 101, "team-mlflow", "", "");
        memory.events.note(
                "decided",
                Subject.ALARM,
                69,
                "pd-retail, week 45",
                "Wait for October labels before we retrain.");
    }

    private void network() {
        String[] what = {
            "read runs, page 13",
            "read runs, page 12",
            "read runs, page 11",
            "who are you",
            "list registered models",
            "read experiments",
            "look at health"
        };
        for (int i = 60; i >= 0; i--)
            memory.network.add(
                    new NetworkEntry(
                            NOW.minusSeconds(i * 37L),
                            i % 9 == 5 ? 102 : 100,
                            i % 13 == 7 ? "set alias" : what[i % what.length],
                            i % 13 == 7 ? "POST" : "GET",
                            i % 9 == 5 ? "lab-mlflow.example" : "risk-mlflow.example",
                            "/api/2.0/mlflow/runs/search",
                            i % 9 == 5 ? 404 : 200,
                            900,
                            i % 13 == 7 ? 200 : 412_000,
                            Duration.ofMillis(40),
                            "",
                            i % 13 == 7));
    }

    private void jobs() {
        job("import", "Import applications_2026.parquet", "");
        job("check", "Check pd-retail", "");
        job(
                "sync",
                "Sync old-mlflow",
                "The server asks for a new sign-in (401). Nothing was changed here. Sign in again,"
                        + " or turn the connection off.");
        job("report", "Report on pd-retail, week 47", "");
    }

    private void job(String kind, String title, String failure) {
        CountDownLatch ended = new CountDownLatch(1);
        AutoCloseable watch =
                memory.desk
                        .jobs()
                        .watch(
                                j -> {
                                    if (j.state().ended()) ended.countDown();
                                });
        memory.desk
                .jobs()
                .start(
                        kind,
                        title,
                        progress -> {
                            progress.report(148_212, 148_212, "rows", "");
                            if (!failure.isEmpty()) throw new Trouble(failure, "", "");
                        });
        try (watch) {
            ended.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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
