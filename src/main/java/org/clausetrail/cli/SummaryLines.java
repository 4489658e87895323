package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.List;

/** Lines of a label and a text that is broken between its parts, never inside of one, to fit a terminal of 80 columns. */
final class SummaryLines {
    private static final int WIDTH = 80;
    private static final int LABEL = 14;

    private final PrintWriter out;
    private final Ink ink;

    SummaryLines(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    /** A label and a text on one line. */
    void line(String label, String text) {
        out.println(ink.bold(padded(label)) + text);
    }

    /** A label, an introduction, and parts with commas between them. */
    void list(String label, String introduction, List<String> parts) {
        StringBuilder line = new StringBuilder(introduction);
        String shown = ink.bold(padded(label));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i) + (i + 1 < parts.size() ? "," : "");
            if (!line.isEmpty() && LABEL + line.length() + 1 + part.length() > WIDTH) {
                out.println(shown + line);
                shown = " ".repeat(LABEL);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(part);
        }
        out.println(shown + line);
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(1, LABEL - label.length()));
    }
}
