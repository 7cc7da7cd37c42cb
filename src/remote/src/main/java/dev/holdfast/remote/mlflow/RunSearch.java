package dev.holdfast.remote.mlflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which runs to list, oldest start first. That order makes paging safe: a run that appears meanwhile
/// comes last, and one deleted meanwhile stays in its place, as deleted runs are listed too.
record RunSearch(List<String> experiments, String filter, boolean deletedOnly, int size) {
    static RunSearch everything(List<String> experiments, int size) {
        return new RunSearch(experiments, "", false, size);
    }

    /// Those of these runs that started at or after a moment, in milliseconds since 1970.
    RunSearch from(long started) {
        String since = "attributes.start_time >= " + started;
        return new RunSearch(
                experiments,
                filter.isEmpty() ? since : filter + " AND " + since,
                deletedOnly,
                size);
    }

    boolean everyRun() {
        return filter.isEmpty() && !deletedOnly;
    }

    Map<String, Object> body(String token) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("experiment_ids", experiments);
        body.put("run_view_type", deletedOnly ? "DELETED_ONLY" : "ALL");
        body.put("max_results", size);
        body.put("order_by", List.of("attributes.start_time ASC"));
        if (!filter.isEmpty()) body.put("filter", filter);
        if (!token.isEmpty()) body.put("page_token", token);
        return body;
    }
}
