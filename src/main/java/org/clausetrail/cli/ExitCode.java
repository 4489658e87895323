package org.clausetrail.cli;

/** Exit codes, as documented in every command's help. */
final class ExitCode {
    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int INTERNAL = 4;

    private ExitCode() {}
}
