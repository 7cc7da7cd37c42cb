package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.job.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;

@Timeout(60)
class FaultsTest {
    @Test
    void aBadConnectionChangesNothingInTheResult() {
        try (var server = new MlflowInMemory();
                var proxy = new FaultyProxy(server.uri());
                var straight = new Desk();
                var crooked = new Desk()) {
            server.experiment("0", "Default");
            server.experiment("1", "churn");
            for (int i = 0; i < 300; i++)
                server.run("r%03d".formatted(i), "1", 1_700_000_000_000L + i / 4);
            for (int m = 0; m < 5; m++) {
                server.model("model-" + m);
                for (int v = 1; v < 4; v++) server.version("model-" + m, "" + v);
            }
            straight.sync(server.uri(), 20, Clock.systemUTC()).sweep(Progress.NONE);
            for (int pass = 0; pass < 3; pass++) {
                var counts = crooked.sync(proxy.uri(), 20, Clock.systemUTC()).sweep(Progress.NONE);
                assertThat(counts.gone()).isZero();
                assertThat(counts.changed()).isZero();
            }
            assertThat(crooked.synced()).isEqualTo(straight.synced());
            assertThat(proxy.done()).hasSize(FaultyProxy.Spoilt.values().length);
        }
    }
}
