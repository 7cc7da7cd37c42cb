package dev.holdfast.worker;

import java.nio.file.Path;
import java.time.Duration;

/// Bounds of the second process: Java heap and engine memory in MB, threads, how long one request may take, how many processes may
/// run at once, and `scratch`, the folder under which each has a private one.
public record WorkerSettings(
        int heap, int engine, int threads, Duration longest, int processes, Path scratch) {
    /// For a desk with ordinary means.
    public static WorkerSettings in(Path scratch) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        return new WorkerSettings(1024, 512, threads, Duration.ofHours(2), 3, scratch);
    }
}
