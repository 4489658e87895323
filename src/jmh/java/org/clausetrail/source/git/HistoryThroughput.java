package org.clausetrail.source.git;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures reading all commits and changed paths of a repository beside {@code git log --raw -z --no-renames --all},
 * with renames or copies beside {@code -M} or {@code -C}, both as whole processes, in turns:
 * {@code HistoryThroughput REPOSITORY [ROUNDS] [--renames|--copies]}.
 */
public final class HistoryThroughput {
    private HistoryThroughput() {}

    /** Prints the median wall time of both and their ratio. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("--scan")) {
            scan(Path.of(arguments[1]), RenameMode.valueOf(arguments[2]));
            return;
        }
        List<String> options = Arrays.asList(arguments);
        RenameMode mode = RenameMode.of(options.contains("--renames"), options.contains("--copies"));
        int rounds = arguments.length > 1 && !arguments[1].startsWith("-") ? Integer.parseInt(arguments[1]) : 5;
        List<Long> git = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            git.add(millis("git", "-C", arguments[0], "log", "--raw", "-z", option(mode), "--all"));
            ours.add(millis(
                    System.getProperty("java.home") + "/bin/java",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HistoryThroughput.class.getName(),
                    "--scan",
                    arguments[0],
                    mode.name()));
        }
        git.sort(null);
        ours.sort(null);
        long a = git.get(rounds / 2);
        long b = ours.get(rounds / 2);
        System.out.printf(
                Locale.ROOT,
                "git %.2f s (least %.2f), ours %.2f s (least %.2f), ratio %.2f (least %.2f)%n",
                a / 1e3,
                git.get(0) / 1e3,
                b / 1e3,
                ours.get(0) / 1e3,
                (double) b / a,
                (double) ours.get(0) / git.get(0));
    }

    private static String option(RenameMode mode) {
        return switch (mode) {
            case NONE -> "--no-renames";
            case RENAMES -> "-M";
            case COPIES -> "-C";
        };
    }

    private static void scan(Path repository, RenameMode mode) throws IOException {
        long[] counts = new long[4];
        try (GitRepository git = GitRepository.open(repository)) {
            git.allCommits(mode, commit -> {
                counts[0]++;
                counts[1] += commit.changes().size();
                counts[2] += commit.trailers().size();
                counts[3] += commit.renames().list().size();
            });
        }
        double cpu =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime() / 1e9
                        : Double.NaN;
        System.out.printf(
                Locale.ROOT,
                "%d commits, %d changes, %d trailers, %d renames, %.2f s CPU%n",
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                cpu);
    }

    private static long millis(String... command) throws IOException, InterruptedException {
        File output = File.createTempFile("history", ".out");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(
                        command[0].equals("git") ? ProcessBuilder.Redirect.to(output) : ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (!output.delete() || exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
        return millis;
    }
}
