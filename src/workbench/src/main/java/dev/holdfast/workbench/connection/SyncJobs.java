package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.workbench.job.Jobs;

import java.util.Optional;

/// Syncs as jobs that can be paused, and taken up again after a restart.
public record SyncJobs(Connections connections, Jobs jobs) {
    private static final String KIND = "sync";
    private static final String CONNECTION = "connection ";

    /// Starts a sync that looks at everything; the job's id.
    public long start(Connection connection) {
        return start(connection, work(connection.id()));
    }

    /// Starts a quick look at what may have changed, for the schedule; the job's id.
    public long keepUp(Connection connection, Runnable ended) {
        return start(
                connection,
                progress -> {
                    try {
                        connections.keepUp(connection.id(), progress);
                    } finally {
                        ended.run();
                    }
                });
    }

    private long start(Connection connection, Jobs.Work work) {
        return jobs.start(KIND, "Syncing " + connection.name(), CONNECTION + connection.id(), work);
    }

    private Jobs.Work work(long connectionId) {
        return progress -> connections.sync(connectionId, progress);
    }

    /// What goes on with a sync that an earlier run of the program left unfinished.
    public Optional<Jobs.Work> again(Job job) {
        if (!job.kind().equals(KIND) || !job.resume().startsWith(CONNECTION))
            return Optional.empty();
        return Optional.of(work(Long.parseLong(job.resume().substring(CONNECTION.length()))));
    }
}
