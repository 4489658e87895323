package org.clausetrail.source.testresult;

import org.jspecify.annotations.Nullable;

/** Takes what a reader finds in a report, in document order, one fact at a time. */
public interface TestReport {
    /** One more suite, before its tests. */
    void suite(Suite suite);

    /** One more counted test case. */
    void test(TestRun test);

    /** Something went wrong in a suite outside its test cases, such as its set-up. */
    void problem(Suite suite, String message, int line);

    /** A time that is not of a test case, but shows how the report writes numbers. */
    void otherTime(ReportedTime time);

    /** A count or text of the format itself, under the name that {@code inspect} prints. */
    void fact(String name, @Nullable Object value);

    /** Something in the report departs from its format, but could be read. */
    void warning(String message);
}
