package org.clausetrail.trace;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clausetrail.source.Evidence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Linking and roll-up of evidence that is there already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TraceBenchmark {
    private final Evidence layers = Products.layers(14, 4);
    private final Evidence chain = Products.chain(100_000);
    private final Evidence product = Products.threeLevels(5_000);

    /** 56 items in layers of four, with 4¹⁴ paths between the first and the last. */
    @Benchmark
    public Trace layers() {
        return trace(layers);
    }

    /** 100,000 items, one below the other. */
    @Benchmark
    public Trace chain() {
        return trace(chain);
    }

    /** 155,000 items in three levels. */
    @Benchmark
    public Trace product() {
        return trace(product);
    }

    private static Trace trace(Evidence evidence) {
        return Tracer.trace(evidence, Optional.of(new Trace.Release("1.0.0", "", "", "")), ChangeHistory.NONE);
    }
}
