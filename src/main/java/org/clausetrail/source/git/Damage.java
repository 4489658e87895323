package org.clausetrail.source.git;

import java.io.IOException;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;

/** Reads of what may be damaged: whatever JGit throws at hostile bytes is damage of the object or of the repository. */
final class Damage {
    private Damage() {}

    /** A read of one object. */
    interface Read<T> {
        T run() throws IOException;
    }

    /** What a read gives; a failure inside JGit on the bytes of the object is an {@link IOException} like any other. */
    static <T> T of(AnyObjectId object, Read<T> read) throws IOException {
        try {
            return read.run();
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | LargeObjectException e) {
            throw (IOException)
                    new CorruptObjectException(object.toObjectId(), "its content makes no sense").initCause(e);
        }
    }

    /** What a read of a repository gives; what ends it is one message that names the repository. */
    static <T> T guarded(String repository, Read<T> read) throws IOException {
        try {
            return read.run();
        } catch (LargeObjectException e) {
            throw new InputException(
                    SourceRef.file(repository),
                    "An object of this repository is too large to be read: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new InputException(
                    SourceRef.file(repository),
                    "This repository cannot be read: " + rootMessage(e)
                            + ". It may be damaged or a partial clone; check it with \"git fsck\" and fetch it"
                            + " completely.");
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** In a few words what is wrong with an object. */
    static String reason(AnyObjectId object, IOException fault) {
        if (fault instanceof MissingObjectException) {
            return "it is missing";
        }
        String message =
                String.valueOf(fault.getMessage()).replace(object.name(), "").strip();
        return "it is damaged: "
                + message.replaceFirst("^Object\\s+(\\(unknown type\\)\\s+)?is corrupt:\\s*", "")
                        .replaceFirst("\\.$", "");
    }
}
