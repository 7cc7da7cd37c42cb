package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.mlflow.MlflowRest.RestPage;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Pages through runs by their start: each page begins with the last moment of the page before, so
/// that a page which lost its place is noticed and asked for again. Fetches the next page while the
/// caller works on this one. The server's offset tokens serve only within one moment shared by more
/// runs than fit on a page.
final class RunPager {
    private final MlflowRest rest;
    private final RunSearch search;
    private final Executor ahead;
    private final Progress progress;
    private final Set<String> seen = new HashSet<>();

    RunPager(MlflowRest rest, RunSearch search, Executor ahead, Progress progress) {
        this.rest = rest;
        this.search = search;
        this.ahead = ahead;
        this.progress = progress;
    }

    /// Called with the runs of a page not given before, and where they end.
    interface Taker {
        void take(List<JsonNode> runs, long lastStart);
    }

    /// All the runs from a start on (0 = the first).
    void each(long from, Taker taker) {
        CompletableFuture<Place> coming = fetch(new Place(from, "", Set.of()), from);
        while (coming != null) {
            Place place = joined(coming);
            coming = place.last() ? null : fetch(place, place.start());
            taker.take(place.runs(), place.start());
        }
    }

    /// Every id given so far.
    Set<String> seen() {
        return seen;
    }

    private CompletableFuture<Place> fetch(Place before, long from) {
        return CompletableFuture.supplyAsync(() -> next(before, from), ahead);
    }

    /// An empty list is asked for twice before it is believed, unless a filter may well leave nothing.
    private Place next(Place before, long from) {
        RunSearch part = from > 0 ? search.from(from) : search;
        RestPage page = rest.runs(part, before.token(), p -> mustContain(p, before), progress);
        if (page.items().isEmpty() && search.everyRun() && seen.isEmpty())
            page = rest.runs(part, before.token(), _ -> {}, progress);
        List<JsonNode> fresh =
                page.items().stream().filter(r -> seen.add(MlflowMapping.runId(r))).toList();
        long end = page.items().stream().mapToLong(RunPager::start).max().orElse(from);
        boolean stuck = end <= from;
        if (stuck && !page.next().isEmpty() && page.next().equals(before.token()))
            throw MlflowRest.garbled("list runs", "The server sends the same page for ever.");
        Set<String> edge = stuck ? Set.of() : edge(page, end);
        return new Place(
                Math.max(end, from), stuck ? page.next() : "", edge, fresh, page.next().isEmpty());
    }

    private static void mustContain(RestPage page, Place before) {
        if (before.edge().isEmpty()) return;
        if (page.items().stream().noneMatch(r -> before.edge().contains(MlflowMapping.runId(r))))
            throw MlflowRest.garbled(
                    "list runs", "A page of the list does not join the one before.");
    }

    private static Set<String> edge(RestPage page, long start) {
        Set<String> edge = new HashSet<>();
        for (JsonNode run : page.items())
            if (start(run) == start) edge.add(MlflowMapping.runId(run));
        return edge;
    }

    static long start(JsonNode run) {
        return Fields.whole(Fields.object(run, "info"), "start_time");
    }

    private static Place joined(CompletableFuture<Place> coming) {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /// Where paging stands: the start reached, the token within it, and the runs at it.
    private record Place(
            long start, String token, Set<String> edge, List<JsonNode> runs, boolean last) {
        Place(long start, String token, Set<String> edge) {
            this(start, token, edge, List.of(), false);
        }
    }
}
