package dev.holdfast.catalog.run;

import java.util.List;

/// A page of the run table: of these experiments, those that match, in this order.
/// Deleted and gone runs are left out unless asked for. What the order leaves open is settled by start, newest first, then by id.
public record RunQuery(
        List<Long> experimentIds,
        RunFilter filter,
        List<RunOrder> order,
        boolean withDeleted,
        int offset,
        int limit) {
    public RunQuery {
        experimentIds = List.copyOf(experimentIds);
        order = List.copyOf(order);
        if (offset < 0 || limit < 0)
            throw new IllegalArgumentException("A page starts at 0 or later, with 0 or more runs");
    }

    public static RunQuery of(long experimentId) {
        return new RunQuery(List.of(experimentId), RunFilter.ALL, List.of(), false, 0, 200);
    }

    public RunQuery filteredBy(RunFilter wanted) {
        return new RunQuery(experimentIds, wanted, order, withDeleted, offset, limit);
    }

    public RunQuery sortedBy(RunOrder... wanted) {
        return new RunQuery(experimentIds, filter, List.of(wanted), withDeleted, offset, limit);
    }

    public RunQuery page(int from, int size) {
        return new RunQuery(experimentIds, filter, order, withDeleted, from, size);
    }
}
