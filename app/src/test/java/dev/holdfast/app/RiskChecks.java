package dev.holdfast.app;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.workbench.Desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A monitor's weeks, from stable to drift.
final class RiskChecks {
    private static final Instant NOW = Window.clock().instant();
    private final Desk.Stores stores;

    RiskChecks(DeskInMemory memory) {
        stores = memory.desk.stores();
    }

    void checks() {
        stores.checks()
                .save(
                        new Monitor(
                                50,
                                RiskDesk.PROJECT,
                                "pd-retail",
                                301,
                                30,
                                RiskDesk.DEPLOYMENT,
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
            Check check = check(500 + i, RiskDesk.PROJECT, i, at, story[i]);
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
                                        RiskDesk.PROJECT + p,
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
                project == RiskDesk.PROJECT ? 50L : null,
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
                RiskDesk.PROJECT,
                check.id(),
                check.at(),
                "pd-retail drifted in 3 of 14 features: utilisation is up 0.38 standard deviations"
                        + " since week 41.",
                AlarmState.OPEN,
                "",
                "",
                null);
    }
}
