package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.clausetrail.model.InputException;
import org.clausetrail.render.markup.Visible;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an error into one message with its place and an exit code; a stack trace only for an error of Clausetrail itself. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof InputException input) {
            print(err, input.place(), String.valueOf(input.getMessage()));
            return ExitCode.INPUT;
        }
        if (failure instanceof IOException io) {
            print(err, "", sentence(io));
            return ExitCode.INPUT;
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            print(err, "", sentence(unchecked.getCause()));
            return ExitCode.INPUT;
        }
        err.println("internal error: " + failure
                + ". This is a fault of Clausetrail; please report it with the lines below.");
        failure.printStackTrace(err);
        return ExitCode.INTERNAL;
    }

    /** One message; characters that would act on a terminal are shown, since paths and contents come from outside. */
    static void print(PrintWriter err, String place, String message) {
        err.println("error: " + Visible.text(place.isEmpty() ? message : place + ": " + message));
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
        return "Reading or writing failed: " + failure.getMessage() + ".";
    }
}
