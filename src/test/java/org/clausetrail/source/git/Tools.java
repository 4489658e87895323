package org.clausetrail.source.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that tests compare with; a test skips where one is not installed. */
public final class Tools {
    private Tools() {}

    /** Skips the test unless all programs are there. */
    public static void need(String... programs) {
        for (String program : programs) {
            boolean there = false;
            for (String folder : System.getenv("PATH").split(":", -1)) {
                there |= Files.isExecutable(Path.of(folder, program));
            }
            Assumptions.assumeTrue(there, "The program " + program + " is not installed.");
        }
    }

    /** What a program prints; its exit code does not matter. */
    public static String run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("output", "");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            process.waitFor();
            String text = Files.readString(output, StandardCharsets.ISO_8859_1);
            Files.delete(output);
            return text.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A program of one line for {@code sh}. */
    static String script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    /** A folder that nobody else may enter, as GnuPG wants it. */
    static Path home(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, Set.copyOf(PosixFilePermissions.fromString("rwx------")));
        return folder;
    }
}
