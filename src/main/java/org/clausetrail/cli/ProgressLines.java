package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.step.Progress;

/**
 * Progress for a person: one line per step. On a terminal the line of the step that runs is rewritten in place; elsewhere
 * each step is one plain line, with what it came to, when the next one begins.
 */
final class ProgressLines implements Progress {
    private static final String CLEAR = "\u001B[K";

    private final PrintWriter err;
    private final Ink ink;
    private final int width;
    private String current = "";
    private String detail = "";

    /**
     * @param width columns of the terminal; longer lines are cut, since a broken line cannot be rewritten
     */
    ProgressLines(PrintWriter err, Ink ink, int width) {
        this.err = err;
        this.ink = ink;
        this.width = width;
    }

    @Override
    public void step(String step, String what) {
        if (!step.equals(current)) {
            done();
        }
        current = step;
        detail = Visible.text(what).replace('\n', ' ');
        if (ink.onTerminal()) {
            err.print("\r" + line() + CLEAR);
            err.flush();
        }
    }

    /** Ends the line of the last step. */
    void done() {
        if (!current.isEmpty()) {
            err.println(ink.onTerminal() ? "" : line());
            err.flush();
        }
        current = "";
    }

    private String line() {
        String name = String.format(Locale.ROOT, "%-13s ", current);
        String text = name + detail;
        String cut = text.length() >= width ? text.substring(0, width - 2) + "…" : text;
        return ink.faint(cut.substring(0, name.length())) + cut.substring(name.length());
    }
}
