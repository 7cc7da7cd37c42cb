package dev.holdfast.catalog.job;

import java.util.List;

/// Keeps jobs over a restart. Methods block; call them from a background task.
public interface JobStore {
    void save(Job job);

    /// Jobs that had not ended when the program stopped.
    List<Job> unfinished();

    /// The newest first.
    List<Job> newest(int limit);
}
