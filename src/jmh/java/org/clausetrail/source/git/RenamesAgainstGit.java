package org.clausetrail.source.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds every rename and copy in the history of all refs, with its similarity, against those of {@code git log -M} and
 * {@code git log -C}: {@code RenamesAgainstGit REPOSITORY…}. Ends with 1 where one differs. The system property
 * {@code git} names another program than the installed one.
 */
public final class RenamesAgainstGit {
    private static final int SHOWN = 10;

    private RenamesAgainstGit() {}

    /** Prints a line for each repository and mode, and the first differences. */
    public static void main(String[] repositories) throws IOException, InterruptedException {
        boolean equal = true;
        for (String repository : repositories) {
            equal &= compare(repository, RenameMode.RENAMES, "-M");
            equal &= compare(repository, RenameMode.COPIES, "-C");
        }
        System.exit(equal ? 0 : 1);
    }

    private static boolean compare(String path, RenameMode mode, String option)
            throws IOException, InterruptedException {
        Map<String, Set<String>> ours = new HashMap<>();
        long[] numbers = new long[4];
        try (GitRepository repository = GitRepository.open(Path.of(path))) {
            repository.allCommits(mode, commit -> {
                numbers[0] += commit.renames().limited() ? 1 : 0;
                numbers[1] += commit.renames().unread().size();
                for (Rename rename : commit.renames().list()) {
                    String kind = String.format(Locale.ROOT, "%s%03d", rename.copy() ? "C" : "R", rename.similarity());
                    add(ours, commit.id(), kind, rename.from(), rename.to());
                }
            });
        }
        Map<String, Set<String>> git = git(path, option);
        Set<String> commits = new TreeSet<>(ours.keySet());
        commits.addAll(git.keySet());
        for (String commit : commits) {
            Set<String> mine = ours.getOrDefault(commit, Set.of());
            Set<String> theirs = git.getOrDefault(commit, Set.of());
            numbers[2] += theirs.size();
            if (!mine.equals(theirs) && numbers[3]++ < SHOWN) {
                show(commit, "git ", theirs, mine);
                show(commit, "ours", mine, theirs);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s: %,d renames and copies of git, %d commits %s; %d with too many files, %d blobs unread%n",
                path,
                option,
                numbers[2],
                numbers[3],
                numbers[3] == 0 ? "differ: equal" : "DIFFER",
                numbers[0],
                numbers[1]);
        return numbers[3] == 0;
    }

    private static void show(String commit, String who, Set<String> own, Set<String> other) {
        own.stream()
                .filter(line -> !other.contains(line))
                .limit(SHOWN)
                .forEach(line -> System.out.println(commit + " only " + who + ": " + line));
    }

    private static void add(Map<String, Set<String>> to, String commit, String kind, String from, String target) {
        to.computeIfAbsent(commit, key -> new TreeSet<>()).add(kind + " " + from + " → " + target);
    }

    private static Map<String, Set<String>> git(String path, String option) throws IOException, InterruptedException {
        List<String> command = List.of(
                System.getProperty("git", "git"),
                "--no-replace-objects",
                "-C",
                path,
                "log",
                "--all",
                "--raw",
                "-z",
                option,
                "--format=%H");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Set<String>> renames = new HashMap<>();
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            String commit = "";
            for (String token = token(in); !token.equals("end"); token = token(in)) {
                String text = token.strip();
                if (text.startsWith(":")) {
                    String kind = text.substring(text.lastIndexOf(' ') + 1);
                    String from = token(in);
                    if (kind.startsWith("R") || kind.startsWith("C")) {
                        add(renames, commit, kind, from, token(in));
                    }
                } else if (!text.isEmpty()) {
                    commit = text;
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed.");
        }
        return renames;
    }

    /** The text up to the next NUL, as we write paths; {@code end} at the end. */
    private static String token(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return "end";
        }
        for (; next > 0; next = in.read()) {
            bytes.write(next);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.startsWith(":") ? text : Text.path(bytes.toByteArray(), bytes.size());
    }
}
