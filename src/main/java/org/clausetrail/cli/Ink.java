package org.clausetrail.cli;

import picocli.CommandLine.Help.Ansi;

/** Colour and weight on a terminal that shows them; elsewhere, and where {@code NO_COLOR} is set, the text alone. */
final class Ink {
    private final boolean on;

    private Ink(boolean on) {
        this.on = on;
    }

    /** As the terminal and the environment say. */
    static Ink automatic() {
        return new Ink(Ansi.AUTO.enabled());
    }

    /** Whether lines may be rewritten in place. */
    boolean onTerminal() {
        return on;
    }

    String bold(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    String red(String text) {
        return with("31", text);
    }

    String green(String text) {
        return with("32", text);
    }

    String yellow(String text) {
        return with("33", text);
    }

    private String with(String code, String text) {
        return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
