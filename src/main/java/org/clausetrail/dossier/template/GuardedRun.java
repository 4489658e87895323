package org.clausetrail.dossier.template;

import java.time.Duration;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** Runs a template on a thread of its own: with a stack of known size, and for no longer than it may. */
final class GuardedRun implements Runnable {
    private static final long STACK = 16L << 20;

    private final Runnable task;
    private @Nullable Throwable failure;

    private GuardedRun(Runnable task) {
        this.task = task;
    }

    static void run(Runnable task, Duration longest, String template, TemplateFolder folder) {
        GuardedRun run = new GuardedRun(task);
        Thread thread = new Thread(null, run, "template " + template, STACK);
        thread.setDaemon(true);
        thread.start();
        SourceRef where = SourceRef.file(folder.place(template));
        try {
            thread.join(longest.toMillis());
            boolean endless = thread.isAlive();
            if (endless) {
                thread.interrupt();
                thread.join();
                throw new InputException(
                        where,
                        "The template runs for more than " + longest.toSeconds()
                                + " s. Look for a loop that does not end.");
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new InputException(where, "Composing was interrupted.");
        }
        rethrow(run.failure, where);
    }

    private static void rethrow(@Nullable Throwable failure, SourceRef where) {
        if (failure instanceof StackOverflowError) {
            throw new InputException(
                    where,
                    "The template calls itself too deeply. Look for a macro or function that calls itself without"
                            + " end.");
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    @Override
    public void run() {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }
}
