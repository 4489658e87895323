package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A repository made with the {@code git} command; tests skip where there is none. */
public final class NativeGit {
    private final Path directory;
    private int clock = 1_700_000_000;

    private NativeGit(Path directory) {
        this.directory = directory;
    }

    /** An empty repository with the branch {@code main}. */
    public static NativeGit init(Path directory, String... options) {
        Assumptions.assumeTrue(available(), "The git command is not installed.");
        NativeGit git = new NativeGit(directory);
        List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main"));
        arguments.addAll(List.of(options));
        git.run(arguments.toArray(String[]::new));
        return git;
    }

    private static boolean available() {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Path directory() {
        return directory;
    }

    public String run(String... arguments) {
        return new String(bytes(new byte[0], arguments), StandardCharsets.UTF_8).stripTrailing();
    }

    public String run(byte[] input, String... arguments) {
        return new String(bytes(input, arguments), StandardCharsets.UTF_8).stripTrailing();
    }

    private byte[] bytes(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment()
                .putAll(java.util.Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ada Lovelace",
                        "GIT_AUTHOR_EMAIL", "ada@example.org",
                        "GIT_COMMITTER_NAME", "Grace Hopper",
                        "GIT_COMMITTER_EMAIL", "grace@example.org",
                        "GIT_AUTHOR_DATE", clock + " +0200",
                        "GIT_COMMITTER_DATE", clock + " +0100"));
        try {
            Path stdin = Files.createTempFile("stdin", "");
            Path stderr = Files.createTempFile("stderr", "");
            Files.write(stdin, input);
            Process process = builder.redirectInput(stdin.toFile())
                    .redirectError(stderr.toFile())
                    .start();
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            assertThat(exit).as(command + ": " + Files.readString(stderr)).isZero();
            Files.delete(stdin);
            Files.delete(stderr);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public NativeGit write(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Commits everything that lies in the work tree; every commit is a minute later than the one before. */
    public String commit(String message) {
        clock += 60;
        run("add", "-A");
        run(
                message.getBytes(StandardCharsets.UTF_8),
                "commit",
                "-q",
                "--allow-empty",
                "--allow-empty-message",
                "--cleanup=verbatim",
                "-F",
                "-");
        return run("rev-parse", "HEAD");
    }

    public String merge(String message, String... branches) {
        clock += 60;
        List<String> arguments = new ArrayList<>(List.of("merge", "-q", "--no-ff", "-m", message));
        arguments.addAll(List.of(branches));
        run(arguments.toArray(String[]::new));
        return run("rev-parse", "HEAD");
    }

    public Path bundle(Path file, String... what) {
        List<String> arguments = new ArrayList<>(List.of("bundle", "create", "-q", file.toString()));
        arguments.addAll(what.length == 0 ? List.of("--all") : List.of(what));
        run(arguments.toArray(String[]::new));
        return file;
    }

    /** Every file with length and modification time, for a proof that nothing was touched. */
    public static List<String> inventory(Path root) {
        try (var files = Files.walk(root)) {
            return files.sorted()
                    .map(Path::toFile)
                    .map((File file) -> root.relativize(file.toPath()) + " " + (file.isFile() ? file.length() : 0) + " "
                            + file.lastModified())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
