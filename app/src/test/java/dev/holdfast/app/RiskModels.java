package dev.holdfast.app;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.workbench.Desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The desk's registered models, their versions and where aliases pointed.
final class RiskModels {
    private static final Instant NOW = Window.clock().instant();
    private final DeskInMemory memory;
    private final Desk.Stores stores;

    RiskModels(DeskInMemory memory) {
        this.memory = memory;
        stores = memory.desk.stores();
    }

    void models() {
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
            model(RiskDesk.MODEL + m, names[m], about[m], m == 0 ? 14 : 3 + m);
        aliases();
    }

    private void model(long id, String name, String about, int versions) {
        Origin origin = new Origin(100, name, Presence.PRESENT);
        Map<String, String> aliases =
                id == RiskDesk.MODEL
                        ? Map.of("champion", "12", "challenger", "14")
                        : Map.of("champion", String.valueOf(versions - 1));
        stores.models()
                .save(
                        new RegisteredModel(
                                id,
                                RiskDesk.PROJECT,
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
                                    id == RiskDesk.MODEL
                                            ? "%032x".formatted(0x9f2c41aaL * (15 - v))
                                            : "",
                                    Map.of(),
                                    NOW.minus(
                                            Duration.ofDays((versions - v) * 320L / versions + 3)),
                                    NOW,
                                    origin));
    }

    /// What pointed where before: the store keeps only what it saw, so it is made to see it.
    private void aliases() {
        RegisteredModel model = stores.models().find(RiskDesk.MODEL).orElseThrow();
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
                    save(
                            model,
                            Map.of("champion", "12", "before-boarding", "12", "challenger", "14"));
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
}
