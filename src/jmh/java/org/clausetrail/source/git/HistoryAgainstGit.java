package org.clausetrail.source.git;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts what all refs of repositories reach, and holds it against what the {@code git} command counts there:
 * {@code HistoryAgainstGit REPOSITORY…}. Ends with 1 where a number differs.
 */
public final class HistoryAgainstGit {
    private HistoryAgainstGit() {}

    /** Prints a line for each repository and number. */
    public static void main(String[] repositories) throws IOException, InterruptedException {
        boolean equal = true;
        for (String repository : repositories) {
            Map<String, Long> ours = ours(Path.of(repository));
            Map<String, Long> git = git(repository);
            for (Map.Entry<String, Long> number : git.entrySet()) {
                boolean same = number.getValue().equals(ours.get(number.getKey()));
                equal &= same;
                System.out.printf(
                        Locale.ROOT,
                        "%s %-13s git %,11d  ours %,11d  %s%n",
                        repository,
                        number.getKey(),
                        number.getValue(),
                        ours.get(number.getKey()),
                        same ? "equal" : "DIFFERENT");
            }
        }
        System.exit(equal ? 0 : 1);
    }

    private static Map<String, Long> ours(Path path) throws IOException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String name : List.of("commits", "merges", "parents", "changed paths", "trailers")) {
            numbers.put(name, 0L);
        }
        try (GitRepository repository = GitRepository.open(path)) {
            repository.allCommits(RenameMode.NONE, commit -> {
                add(numbers, "commits", 1);
                add(numbers, "merges", commit.isMerge() ? 1 : 0);
                add(numbers, "parents", commit.parents().size());
                add(numbers, "changed paths", commit.changes().size());
                add(numbers, "trailers", commit.trailers().size());
            });
            numbers.put("tags", (long) repository.tags().size());
        }
        return numbers;
    }

    private static void add(Map<String, Long> numbers, String name, long more) {
        numbers.merge(name, more, Long::sum);
    }

    private static Map<String, Long> git(String path) throws IOException, InterruptedException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        long[] parents = new long[3];
        lines(
                path,
                line -> {
                    int count = line.isEmpty() ? 0 : line.split(" ").length;
                    parents[0]++;
                    parents[1] += count > 1 ? 1 : 0;
                    parents[2] += count;
                },
                "log",
                "--all",
                "--format=%P");
        numbers.put("commits", parents[0]);
        numbers.put("merges", parents[1]);
        numbers.put("parents", parents[2]);
        numbers.put("changed paths", count(path, "log", "--all", "--raw", "--no-renames", "--format="));
        numbers.put("trailers", count(path, "log", "--all", "--format=%(trailers:only,unfold)"));
        numbers.put("tags", count(path, "tag"));
        return numbers;
    }

    private static long count(String path, String... arguments) throws IOException, InterruptedException {
        long[] count = new long[1];
        lines(path, line -> count[0] += line.isEmpty() ? 0 : 1, arguments);
        return count[0];
    }

    private static void lines(String path, java.util.function.Consumer<String> consumer, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "--no-replace-objects", "-C", path));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed.");
        }
    }
}
