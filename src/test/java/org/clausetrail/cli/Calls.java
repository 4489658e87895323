package org.clausetrail.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Calls of the command line inside a test, with what they printed. */
final class Calls {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Calls a command; arguments may be texts and paths. */
    int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** Generates the dossier of a project into a folder. */
    int generate(Path project, Path dossier) {
        return run("generate", project, "-q", "--output", dossier);
    }

    /** What the last call printed. */
    String out() {
        return out.toString();
    }

    /** What the last call said beside it. */
    String err() {
        return err.toString();
    }
}
