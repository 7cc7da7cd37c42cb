package dev.holdfast.app.flights;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.workbench.connection.ConnectionDraft;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.connection.Reach;
import dev.holdfast.workbench.connection.SyncOutcome;

import java.util.List;

/// A desk that never goes online.
final class NoConnections implements Connections {
    @Override
    public Reach probe(ConnectionDraft draft) {
        throw new AssertionError("These tests connect nothing");
    }

    @Override
    public Connection add(ConnectionDraft draft, Reach reach) {
        throw new AssertionError("These tests connect nothing");
    }

    @Override
    public void syncEvery(long connectionId, java.time.Duration every) {
        throw new AssertionError("These tests connect nothing");
    }

    @Override
    public String secretPlace() {
        return "nowhere";
    }

    @Override
    public SyncOutcome sync(long connectionId, Progress progress) {
        throw new AssertionError("These tests connect nothing");
    }

    @Override
    public List<MetricSeries> histories(long runId, Progress progress) {
        throw new AssertionError("These tests connect nothing");
    }

    @Override
    public void forget(long connectionId) {
        throw new AssertionError("These tests connect nothing");
    }
}
