package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.pushdown.Answered;
import dev.holdfast.data.pushdown.DatabaseFailure;
import dev.holdfast.data.pushdown.DatabaseLogin;
import dev.holdfast.data.pushdown.PushDown;
import dev.holdfast.data.pushdown.PushDownRequest;
import dev.holdfast.data.pushdown.PushedPair;
import dev.holdfast.monitor.DriftJudge;
import dev.holdfast.monitor.Judgement;
import dev.holdfast.monitor.SchemaComparison;
import dev.holdfast.monitor.Window;
import dev.holdfast.workbench.Desk;
import dev.holdfast.worker.DriftAnswer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Two tables of a database compared where they lie. The request stands in the network journal like any other, and none leaves while working offline.
record PushedDrift(
        Desk desk, PushDownRequest request, DatabaseLogin login, CheckSettings settings) {
    /// What was measured, and what it amounts to.
    record Judged(PushedPair pair, Judgement judgement) {
        String json(Importances importances) {
            var document =
                    (ObjectNode)
                            JsonMapper.shared()
                                    .readTree(
                                            DriftAnswer.json(
                                                    judgement.verdict(),
                                                    judgement.sentence(),
                                                    judgement.family(),
                                                    judgement.findings(),
                                                    Map.of(),
                                                    importances));
            var pushed = document.putObject("pushed_down");
            Answered answered = pair.answered();
            pushed.put("rows_read", 0)
                    .put("questions", answered.questions())
                    .put("values", answered.values())
                    .put("bytes_out", answered.bytesOut())
                    .put("bytes_in", answered.bytesIn());
            var made = pushed.putObject("made_from");
            pair.from().forEach(made::put);
            return JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document);
        }

        /// What was asked of the database, and what of it came here.
        String sentence() {
            Answered answered = pair.answered();
            return ("No row left the database: it answered %s with counts, bounds and quantiles"
                            + " (%,d values, %,d bytes). Shifts of numbers are binned.")
                    .formatted(
                            Counted.of(answered.questions(), "question", "questions"),
                            answered.values(),
                            answered.bytesIn());
        }
    }

    Judged judge() {
        PushedPair pair = measure();
        SchemaComparison both =
                SchemaComparison.between(window(pair.reference()), window(pair.current()));
        return new Judged(
                pair,
                new DriftJudge()
                        .judge(
                                pair.columns(),
                                request.only().isEmpty() ? both : both.only(request.only()),
                                settings));
    }

    private static Window window(PushedPair.Side side) {
        return new Window(side.schema(), side.profile(), true);
    }

    private PushedPair measure() {
        if (desk.network().offline())
            throw new Trouble(
                    "Could not ask the database.",
                    "Holdfast works offline.",
                    "Go online with: holdfast offline off");
        Instant start = Instant.now();
        try {
            PushedPair pair = PushDown.compare(request, login, settings, Progress.NONE);
            journal(start, 200, pair.answered(), "");
            return pair;
        } catch (DatabaseFailure e) {
            journal(start, 0, new Answered(0, 0, 0, 0), e.sentence());
            throw e;
        }
    }

    /// The journal counts as HTTP does: 200 is answered.
    private void journal(Instant start, int status, Answered answered, String failure) {
        var address = request.address();
        desk.stores()
                .network()
                .add(
                        new NetworkEntry(
                                start,
                                0,
                                "drift",
                                "SQL",
                                address.host() + ":" + address.port(),
                                "/" + address.database(),
                                status,
                                answered.bytesOut(),
                                answered.bytesIn(),
                                Duration.between(start, Instant.now()),
                                failure,
                                false));
    }
}
