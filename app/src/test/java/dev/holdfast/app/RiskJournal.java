package dev.holdfast.app;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.NetworkEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/// What happened: events, requests and tasks.
final class RiskJournal {
    private static final Instant NOW = Window.clock().instant();
    private final DeskInMemory memory;

    RiskJournal(DeskInMemory memory) {
        this.memory = memory;
    }

    void events() {
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

    void network() {
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

    void jobs() {
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
}
