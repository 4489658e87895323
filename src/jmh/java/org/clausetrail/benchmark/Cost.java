package org.clausetrail.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What a whole process cost, as GNU time tells it.
 *
 * @param cpu seconds of CPU time, user and system, of all threads
 * @param user seconds of user time alone
 * @param wall seconds from start to end
 * @param mebibytes the most memory that was resident
 */
record Cost(double cpu, double user, double wall, double mebibytes) {
    /** Exit code of commands that did their work and found something to report. */
    private static final int FINDINGS = 1;

    /** Runs a command to its end; its output is thrown away. */
    static Cost of(List<String> command) throws IOException, InterruptedException {
        File times = File.createTempFile("cost", ".txt");
        try {
            List<String> timed =
                    new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%U %S %e %M", "-o", times.getPath()));
            timed.addAll(command);
            int exit = new ProcessBuilder(timed)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit > FINDINGS) {
                throw new IOException(String.join(" ", command) + " ended with " + exit);
            }
            String[] figures = Files.readString(times.toPath()).strip().split(" ", -1);
            double user = Double.parseDouble(figures[0]);
            return new Cost(
                    user + Double.parseDouble(figures[1]),
                    user,
                    Double.parseDouble(figures[2]),
                    Double.parseDouble(figures[3]) / 1024);
        } finally {
            Files.delete(times.toPath());
        }
    }

    /** The least of each figure: other work on the machine only ever adds. */
    Cost least(Cost other) {
        return new Cost(
                Math.min(cpu, other.cpu),
                Math.min(user, other.user),
                Math.min(wall, other.wall),
                Math.min(mebibytes, other.mebibytes));
    }
}
