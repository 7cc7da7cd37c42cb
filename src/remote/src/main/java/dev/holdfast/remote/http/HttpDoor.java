package dev.holdfast.remote.http;

import dev.holdfast.catalog.connection.NetworkJournal;
import dev.holdfast.catalog.job.Progress;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.function.Function;

/// The only place from which Holdfast sends anything. Each exchange is bounded in time and size,
/// entered in the network journal, and stops when the user cancels or chooses to work offline.
///
/// Calls block; make them from a background task. All of them throw [RemoteFailure] when the remote
/// fails and [dev.holdfast.catalog.job.CancelledException] when the user cancels.
public final class HttpDoor implements AutoCloseable {
    private final Exchange exchange;
    private final Retries retries;

    public HttpDoor(NetworkJournal journal, Clock clock, Patience patience) {
        this.exchange = new Exchange(journal, clock);
        this.retries = new Retries(patience);
    }

    public HttpDoor(NetworkJournal journal, Clock clock) {
        this(journal, clock, Patience.withDefaults());
    }

    /// Stops what is under way and lets nothing out until switched back.
    public void workOffline(boolean offline) {
        exchange.workOffline(offline);
    }

    public boolean offline() {
        return exchange.offline();
    }

    /// Sends the request, again after passing failures if it is repeatable.
    public Answer send(Request request, Progress progress) {
        return read(request, progress, answer -> answer);
    }

    /// Sends the request and reads the answer as JSON; a garbled answer counts as a passing failure.
    public JsonNode json(Request request, Progress progress) {
        return read(request, progress, Answer::json);
    }

    /// Sends the request and makes something of the answer. When `reading` throws a passing
    /// [RemoteFailure] (see [RemoteFailure#unreadable]), a repeatable request is sent again.
    public <T> T read(Request request, Progress progress, Function<Answer, T> reading) {
        return retries.run(
                request.bounds().repeatable(),
                () -> stopWhereWished(request, progress),
                progress,
                () -> reading.apply(exchange.with(request, progress)));
    }

    private void stopWhereWished(Request request, Progress progress) {
        progress.check();
        if (exchange.offline()) throw Words.offline(request);
    }

    @Override
    public void close() {
        retries.close();
        exchange.close();
    }
}
