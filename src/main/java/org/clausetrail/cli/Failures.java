package org.clausetrail.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.clausetrail.model.InputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an error into one message with its place and an exit code; a stack trace only for an error of Clausetrail itself. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof InputException input) {
            String place = input.place();
            line.getErr().println("error: " + (place.isEmpty() ? "" : place + ": ") + input.getMessage());
            return ExitCode.INPUT;
        }
        if (failure instanceof IOException io) {
            line.getErr().println("error: " + sentence(io));
            return ExitCode.INPUT;
        }
        line.getErr()
                .println("internal error: " + failure
                        + ". This is a fault of Clausetrail; please report it with the lines below.");
        failure.printStackTrace(line.getErr());
        return ExitCode.INTERNAL;
    }

    private static String sentence(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": There is no such file.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": The file may not be read or written. Check its permissions.";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getFile() + ": " + system.getReason() + ".";
        }
        return String.valueOf(failure.getMessage());
    }
}
