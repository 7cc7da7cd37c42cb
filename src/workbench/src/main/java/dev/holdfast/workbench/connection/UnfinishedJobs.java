package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.job.Job;
import dev.holdfast.workbench.job.BackgroundJobs;
import dev.holdfast.workbench.job.Jobs.Work;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// What an earlier run of the program left unfinished. Offline it waits as paused until the user lets requests leave again.
public record UnfinishedJobs(BackgroundJobs jobs, Network network) {
    /// Goes on with what can be taken up: `again` says how.
    public void takeUp(Function<Job, Optional<Work>> again) {
        var waiting = new ConcurrentLinkedQueue<>(jobs.takeUp(again, !network.offline()));
        network.watch(
                offline -> {
                    if (!offline) goOnWith(waiting);
                });
        // The user may have switched before anyone listened.
        if (!network.offline()) goOnWith(waiting);
    }

    private void goOnWith(Queue<Long> waiting) {
        for (Long job = waiting.poll(); job != null; job = waiting.poll()) jobs.goOn(job);
    }
}
