package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.workbench.job.Jobs;

import java.util.Optional;
import java.util.stream.Stream;

/// Syncs as jobs that can be paused, and taken up again after a restart as the kind of look they were.
public record SyncJobs(Connections connections, Jobs jobs) {
    private static final String KIND = "sync";
    private static final String EVERYTHING = "connection ";
    private static final String CHANGES = "changes of connection ";

    /// Starts a sync that looks at everything; the job's id.
    public long start(Connection connection) {
        return start(connection, EVERYTHING);
    }

    /// Starts a quick look at what may have changed, for the schedule; the job's id.
    public long keepUp(Connection connection) {
        return start(connection, CHANGES);
    }

    /// Whether a sync of the connection, of either kind, runs or is paused.
    public boolean unfinished(long connectionId) {
        return jobs.current().stream()
                .filter(job -> job.kind().equals(KIND) && !job.state().ended())
                .map(Job::resume)
                .anyMatch(
                        resume ->
                                resume.equals(EVERYTHING + connectionId)
                                        || resume.equals(CHANGES + connectionId));
    }

    private long start(Connection connection, String look) {
        String resume = look + connection.id();
        return jobs.start(
                KIND, "Syncing " + connection.name(), resume, work(look, connection.id()));
    }

    private Jobs.Work work(String look, long connectionId) {
        return look.equals(CHANGES)
                ? progress -> connections.keepUp(connectionId, progress)
                : progress -> connections.sync(connectionId, progress);
    }

    /// What goes on with a sync that an earlier run of the program left unfinished.
    public Optional<Jobs.Work> again(Job job) {
        if (!job.kind().equals(KIND)) return Optional.empty();
        return Stream.of(EVERYTHING, CHANGES)
                .filter(look -> job.resume().startsWith(look))
                .map(look -> work(look, Long.parseLong(job.resume().substring(look.length()))))
                .findFirst();
    }
}
