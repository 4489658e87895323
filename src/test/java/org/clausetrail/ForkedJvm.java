package org.clausetrail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A main class in a JVM of its own, to show that a piece of work fits into a heap. Time is never looked at.
 *
 * @param exit exit code of the process
 * @param output what it printed, errors included
 */
public record ForkedJvm(int exit, String output) {
    /** Runs a main class with the classes of the tests and a heap of so many MiB, to its end. */
    public static ForkedJvm run(int heapMebibytes, Class<?> main, String... arguments) throws IOException {
        Process process = start(heapMebibytes, main, arguments);
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new ForkedJvm(process.waitFor(), text);
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(e);
        }
    }

    /** Starts a main class likewise, for somebody who wants several at once or ends one before its time. */
    public static Process start(int heapMebibytes, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(main),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Launchers of tests give the classes either to the JVM or to a loader of their own. */
    private static String classPath(Class<?> main) {
        return main.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
