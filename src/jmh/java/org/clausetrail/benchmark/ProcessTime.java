package org.clausetrail.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** CPU and wall time of this process since a moment, all threads together: compiler and collector are part of the cost. */
public final class ProcessTime {
    private final long cpu = cpuNanos();
    private final long wall = System.nanoTime();

    private ProcessTime() {}

    /** Starts to count. */
    public static ProcessTime start() {
        return new ProcessTime();
    }

    /** Seconds of CPU time since the start, user and system. */
    public double cpuSeconds() {
        return (cpuNanos() - cpu) / 1e9;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s CPU, %.2f s wall", cpuSeconds(), (System.nanoTime() - wall) / 1e9);
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }
}
