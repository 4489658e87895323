package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.clausetrail.step.Progress;

/** Progress for a person: one line per step, rewritten in place on a terminal, plain lines elsewhere. */
final class ProgressLines implements Progress {
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final boolean inPlace;
    private String current = "";

    ProgressLines(PrintWriter err, boolean inPlace) {
        this.err = err;
        this.inPlace = inPlace;
    }

    @Override
    public void step(String step, String detail) {
        String line = String.format(Locale.ROOT, "%-11s %s", step, detail);
        if (inPlace) {
            boolean same = step.equals(current);
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
            err.print((same || current.isEmpty() ? "\r" : "\n") + cut + "\u001B[K");
        } else if (!step.equals(current)) {
            err.println(line);
        }
        current = step;
        err.flush();
    }

    /** Ends the last line. */
    void done() {
        if (inPlace && !current.isEmpty()) {
            err.println();
            err.flush();
        }
    }
}
