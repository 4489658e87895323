package org.clausetrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** A wrong call: one sentence, the nearest valid words, and where to find help. */
final class UsageErrors implements IParameterExceptionHandler {
    private final IParameterExceptionHandler suggestions;

    UsageErrors(IParameterExceptionHandler suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) throws Exception {
        CommandLine line = e.getCommandLine();
        if (!line.getUnmatchedArguments().isEmpty() || e instanceof CommandLine.UnmatchedArgumentException) {
            suggestions.handleParseException(e, args);
            return ExitCode.USAGE;
        }
        line.getErr().println(e.getMessage());
        line.getErr().println("Try \"" + line.getCommandSpec().qualifiedName() + " --help\".");
        return ExitCode.USAGE;
    }
}
