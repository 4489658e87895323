package org.clausetrail.source.testresult;

import org.jspecify.annotations.Nullable;

/** Finds the test case of one number in a report that is too long to keep. */
final class NthTest implements SecondReading {
    private final int wanted;
    private int seen;
    private @Nullable TestRun found;

    /**
     * @param wanted number of the test case, from 0
     */
    NthTest(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public void test(TestRun test) {
        if (seen++ == wanted) {
            found = test;
        }
    }

    /** The test case; {@code null} where the report has fewer. */
    @Nullable
    TestRun found() {
        return found;
    }
}
