package org.clausetrail.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on many inputs with all cores and hands the results over one by one, in the order of the inputs, on the thread of
 * the caller: nobody sees how many threads there were.
 *
 * <p>Only a few results wait at any moment, and an input that needs much memory is worked on while no other is, so memory
 * does not grow with the number of inputs.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
// [impl->CT-REQ-160]
public final class InOrder<T, R> {
    /** How many results may wait for each thread. */
    private static final int AHEAD = 2;

    private final Work<T, R> work;
    private final Weight<T> weight;
    private final int threads;
    private final Deque<Future<R>> waiting = new ArrayDeque<>();

    /** Makes one result of one input; called from several threads at once. */
    public interface Work<T, R> {
        R on(T input) throws IOException;
    }

    /** Tells the inputs of which there should not be two in memory. */
    public interface Weight<T> {
        boolean isHeavy(T input) throws IOException;
    }

    /** Takes a result. */
    public interface Delivery<R> {
        void take(R result) throws IOException;
    }

    /** Work on inputs; those that are heavy are worked on alone. */
    public InOrder(Work<T, R> work, Weight<T> weight) {
        this(work, weight, Runtime.getRuntime().availableProcessors());
    }

    InOrder(Work<T, R> work, Weight<T> weight, int threads) {
        this.work = work;
        this.weight = weight;
        this.threads = threads;
    }

    /** Works on all inputs; the first failure of an input, in their order, ends it after all results before it. */
    public void each(List<T> inputs, Delivery<R> delivery) throws IOException {
        if (inputs.size() == 1) {
            delivery.take(work.on(inputs.get(0)));
        } else {
            each(inputs.iterator(), delivery);
        }
    }

    /** The same for inputs that are made one by one, on the thread of the caller. */
    public void each(Iterator<T> inputs, Delivery<R> delivery) throws IOException {
        if (threads == 1) {
            while (inputs.hasNext()) {
                delivery.take(work.on(inputs.next()));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "reading");
            thread.setDaemon(true);
            return thread;
        });
        try {
            spread(inputs, pool, delivery);
        } finally {
            waiting.clear();
            pool.shutdownNow();
        }
    }

    private void spread(Iterator<T> inputs, ExecutorService pool, Delivery<R> delivery) throws IOException {
        while (inputs.hasNext()) {
            T input = inputs.next();
            if (weight.isHeavy(input)) {
                deliver(delivery, 0);
                delivery.take(work.on(input));
            } else {
                waiting.add(pool.submit(() -> work.on(input)));
                deliver(delivery, AHEAD * threads);
            }
        }
        deliver(delivery, 0);
    }

    /** Hands over results from the first until no more than so many wait. */
    private void deliver(Delivery<R> delivery, int most) throws IOException {
        while (waiting.size() > most) {
            delivery.take(result(waiting.remove()));
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Reading was interrupted.").initCause(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException fault) {
                throw fault;
            }
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(cause);
        }
    }
}
