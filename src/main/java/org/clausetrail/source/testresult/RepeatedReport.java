package org.clausetrail.source.testresult;

import java.util.IdentityHashMap;
import java.util.function.Consumer;

/** Takes the test cases of a report that is read a second time, each in the suite that the first reading knew. */
final class RepeatedReport implements SecondReading {
    private final GatheredReport first;
    private final Consumer<TestRun> tests;
    private final IdentityHashMap<Suite, Suite> suites = new IdentityHashMap<>();

    RepeatedReport(GatheredReport first, Consumer<TestRun> tests) {
        this.first = first;
        this.tests = tests;
    }

    @Override
    public void suite(Suite suite) {
        int number = suites.size();
        if (number < first.suites().size()) {
            suites.put(suite, first.suites().get(number));
        }
    }

    @Override
    public void test(TestRun test) {
        tests.accept(test.in(suites.getOrDefault(test.suite(), test.suite())));
    }
}
