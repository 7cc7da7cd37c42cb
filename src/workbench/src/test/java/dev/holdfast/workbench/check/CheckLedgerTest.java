package dev.holdfast.workbench.check;

import static dev.holdfast.catalog.data.VersionBuilder.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.CheckStoreInMemory;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.DatasetStoreInMemory;
import dev.holdfast.catalog.data.DatasetVersion;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;

class CheckLedgerTest {
    private static final long PROJECT = 1;
    private static final long JANUARY = 11;
    private static final long FEBRUARY = 12;

    private final Changes changes = new Changes();
    private final DatasetStoreInMemory datasets = new DatasetStoreInMemory(changes);
    private final CheckStoreInMemory checks = new CheckStoreInMemory(changes, Clock.systemUTC());
    private final CheckLedger ledger = new CheckLedger(datasets, checks, Clock.systemUTC());
    private final long january = saved(JANUARY, 1);
    private final long february = saved(FEBRUARY, 1);

    @Test
    void newVersionsOfTheSameDatasetsAskTheSame() {
        ledger.keep(drift(null, january, february));
        Check again = drift(null, saved(JANUARY, 2), saved(FEBRUARY, 2));
        ledger.keep(again);
        assertThat(alarms()).extracting(Alarm::checkId).containsExactly(again.id());
    }

    @Test
    void anotherDatasetOrMonitorAsksSomethingElse() {
        ledger.keep(drift(null, january, february));
        ledger.keep(drift(null, february, january));
        ledger.keep(drift(5L, january, february));
        ledger.keep(drift(6L, january, february));
        assertThat(alarms()).hasSize(4);
    }

    @Test
    void answersThatComeAtOnceRaiseOneAlarm() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++)
                threads.execute(() -> ledger.keep(drift(null, january, february)));
        }
        assertThat(checks.count(PROJECT)).isEqualTo(50);
        assertThat(alarms()).hasSize(1);
    }

    private List<Alarm> alarms() {
        return checks.alarms(PROJECT);
    }

    private long saved(long dataset, int number) {
        DatasetVersion version = version(dataset, number, "content " + NewId.next());
        datasets.save(version);
        return version.id();
    }

    private static Check drift(@Nullable Long monitor, long reference, long current) {
        return new Check(
                NewId.next(),
                PROJECT,
                monitor,
                reference,
                current,
                "January",
                "February",
                "aa".repeat(32),
                "bb".repeat(32),
                100,
                100,
                CheckSettings.DEFAULT,
                Instant.EPOCH,
                Duration.ZERO,
                Verdict.DRIFT,
                "delay is gone.",
                new Family(0, "Benjamini-Hochberg", 0.05),
                List.of());
    }
}
