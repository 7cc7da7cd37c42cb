package dev.holdfast.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/// Times work by the clock and by the processor time of the whole process, which other programs on the machine do not lengthen.
final class Stopwatch {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_A_MILLI = 1e6;

    private final long clock = System.nanoTime();
    private final long cpu = MACHINE.getProcessCpuTime();

    /// Milliseconds since the start.
    record Reading(double clock, double cpu) {
        @Override
        public String toString() {
            return "%.1f ms (%.1f ms of CPU)".formatted(clock, cpu);
        }
    }

    Reading read() {
        return new Reading(
                (System.nanoTime() - clock) / NANOS_A_MILLI,
                (MACHINE.getProcessCpuTime() - cpu) / NANOS_A_MILLI);
    }

    static double load() {
        return MACHINE.getSystemLoadAverage();
    }
}
