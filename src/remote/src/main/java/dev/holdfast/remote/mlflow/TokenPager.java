package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.mlflow.MlflowRest.RestPage;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Pages through a list by the server's own tokens. An empty list is asked for twice before it is
/// believed; a list that goes round in a circle is refused.
final class TokenPager {
    private final String purpose;
    private final Call call;
    private final Progress progress;

    TokenPager(String purpose, Call call, Progress progress) {
        this.purpose = purpose;
        this.call = call;
        this.progress = progress;
    }

    /// Fetches the page behind a token; the empty token stands for the first.
    interface Call {
        RestPage page(String token, Progress progress);
    }

    /// Takes a page; `stop` says that no further one is wanted.
    interface Taker {
        void take(List<JsonNode> page, Runnable stop);
    }

    /// The ids of all things listed.
    Set<String> each(Taker taker, Kind kind) {
        Set<String> seen = new HashSet<>();
        var stopped = new AtomicBoolean();
        RestPage page = first();
        while (true) {
            taker.take(page.items(), () -> stopped.set(true));
            boolean more = false;
            for (JsonNode raw : page.items()) more |= seen.add(kind.externalId(raw));
            if (page.next().isEmpty() || stopped.get()) return seen;
            RestPage next = call.page(page.next(), progress);
            if (!more && next.next().equals(page.next()))
                throw MlflowRest.garbled(purpose, "The server sends the same page for ever.");
            page = next;
        }
    }

    private RestPage first() {
        RestPage page = call.page("", progress);
        return page.items().isEmpty() ? call.page("", progress) : page;
    }
}
