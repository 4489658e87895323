package org.clausetrail.trace;

import java.util.Optional;
import org.clausetrail.benchmark.ProcessTime;
import org.clausetrail.model.CellState;
import org.clausetrail.source.Evidence;

/** Whole-process benchmark of linking and roll-up. Argument: {@code product}, {@code layers} or {@code chain}. */
public final class TraceProcess {
    private TraceProcess() {}

    /** Traces one made-up product and prints what it cost beyond the start of the process. */
    public static void main(String[] args) {
        ProcessTime whole = ProcessTime.start();
        Evidence evidence = switch (args[0]) {
            case "product" -> Products.threeLevels(5_000);
            case "layers" -> Products.layers(14, 4);
            case "chain" -> Products.chain(100_000);
            default -> throw new IllegalArgumentException("product, layers or chain, not " + args[0]);
        };
        ProcessTime tracing = ProcessTime.start();
        Trace trace = Tracer.trace(evidence, Optional.of(new Trace.Release("1.0.0", "", "", "")), ChangeHistory.NONE);
        long passed = 0;
        for (int item = 0; item < trace.graph().size(); item++) {
            passed += trace.verification(item).state() == CellState.PASS ? 1 : 0;
        }
        System.out.println(trace.graph().size() + " items, " + trace.graph().linkCount() + " links, " + passed
                + " passed; link and roll up " + tracing + "; with making the items " + whole);
    }
}
