package org.clausetrail.source.testresult;

import org.jspecify.annotations.Nullable;

/** Takes test cases from a report whose first reading took everything else. */
interface SecondReading extends TestReport {
    @Override
    default void suite(Suite suite) {}

    @Override
    default void problem(Suite suite, String message, int line) {}

    @Override
    default void otherTime(ReportedTime time) {}

    @Override
    default void fact(String name, @Nullable Object value) {}

    @Override
    default void warning(String message) {}
}
