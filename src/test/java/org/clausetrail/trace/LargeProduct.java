package org.clausetrail.trace;

import java.util.Optional;
import org.clausetrail.model.CellState;

/** Links and rolls up 155,000 items in three levels and prints how many of them passed. */
public final class LargeProduct {
    private LargeProduct() {}

    public static void main(String[] arguments) {
        Trace trace = Tracer.trace(
                Products.threeLevels(5_000), Optional.of(new Trace.Release("1.0.0", "", "", "")), ChangeHistory.NONE);
        int passed = 0;
        for (int item = 0; item < trace.graph().size(); item++) {
            passed += trace.verification(item).state() == CellState.PASS ? 1 : 0;
        }
        System.out.println(passed + " of " + trace.graph().size());
    }
}
