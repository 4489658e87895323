package org.clausetrail.source.testresult;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a report says, by the rules that are the same for all formats. */
// [impl->CT-REQ-143]
// [impl->CT-REQ-161]
final class TestCounts implements TestReport {
    private static final int[] NONE = {0};
    private static final int KEPT = 50_000;

    private final Map<Outcome, int[]> outcomes = new EnumMap<>(Outcome.class);
    private final NameSet names = new NameSet();
    private final TimeTotal times = new TimeTotal();
    private final Map<String, @Nullable Object> own = new LinkedHashMap<>();
    /** The second half of the tests read so far: its first is the middle one, wherever the report ends. */
    private final Deque<TestRun> secondHalf = new ArrayDeque<>();

    private @Nullable TestRun first;
    private @Nullable TestRun middle;
    private @Nullable TestRun last;
    private int suites;
    private int tests;
    private int problems;
    private final List<String> departures = new ArrayList<>();

    @Override
    public void suite(Suite suite) {
        suites++;
    }

    @Override
    public void test(TestRun test) {
        outcomes.computeIfAbsent(test.outcome(), outcome -> new int[1])[0]++;
        names.add(test.classname(), test.name());
        times.add(test.time());
        tests++;
        if (first == null) {
            first = test;
        }
        last = test;
        if (tests <= KEPT) {
            secondHalf.addLast(test);
            if (secondHalf.size() > tests - tests / 2) {
                secondHalf.removeFirst();
            }
        } else {
            secondHalf.clear();
        }
    }

    @Override
    public void problem(Suite suite, String message, int line) {
        problems++;
    }

    @Override
    public void otherTime(ReportedTime time) {
        times.see(time);
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        own.put(name, value);
    }

    @Override
    public void warning(String message) {
        departures.add(message);
    }

    /** Number of the middle test case of a report that is too long to keep half of it; -1 where it is at hand. */
    int missingMiddle() {
        return tests > KEPT ? tests / 2 : -1;
    }

    /** Takes the middle test case that a second reading found. */
    void middle(@Nullable TestRun test) {
        middle = test;
    }

    /** All counts in printing order. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("suites", suites);
        facts.put("testcases", tests);
        for (Outcome outcome : Outcome.values()) {
            int count = outcomes.getOrDefault(outcome, NONE)[0];
            if (count > 0 || outcome.compareTo(Outcome.SKIPPED) <= 0) {
                facts.put(outcome.word(), count);
            }
        }
        facts.put("missing_time", times.missing());
        facts.put("bad_time", times.bad());
        facts.put("comma_time", times.commas());
        facts.put("duration_s", times.sum());
        if (times.ambiguous() > 0) {
            facts.put("ambiguous_time", times.ambiguous());
            facts.put("duration_s_if_grouped", times.sumIfGrouped());
            facts.put("duration_s_if_decimal", times.sumIfDecimal());
        }
        facts.put("distinct_ids", names.size());
        facts.put("duplicate_testcases", tests - names.size());
        facts.putAll(own);
        facts.put("samples", samples());
        warnings(facts);
        return facts;
    }

    /** First, middle and last test case. */
    private List<Object> samples() {
        List<Object> samples = new ArrayList<>();
        if (first != null) {
            samples.add(sample(first));
        }
        TestRun between = middle == null ? secondHalf.peekFirst() : middle;
        if (tests > 2 && between != null) {
            samples.add(sample(between));
        }
        if (tests > 1 && last != null) {
            samples.add(sample(last));
        }
        return samples;
    }

    private static Map<String, @Nullable Object> sample(TestRun test) {
        Map<String, @Nullable Object> sample = new LinkedHashMap<>();
        sample.put("suite", test.suite().name());
        sample.put("classname", test.classname());
        sample.put("name", test.name());
        sample.put("status", test.outcome().word());
        sample.put("time", test.time().text());
        for (Property extra : test.properties()) {
            if (extra.name().equals("attempt") || extra.name().equals("line")) {
                sample.put(extra.name(), Declared.number(extra.value()));
            }
        }
        return sample;
    }

    private void warnings(Map<String, @Nullable Object> facts) {
        List<String> warnings = new ArrayList<>(departures);
        if (tests == 0) {
            warnings.add("The report holds no test case; declared totals are no results.");
        }
        if (problems > 0) {
            warnings.add(problems + " suites report a problem outside their test cases, such as a failed set-up.");
        }
        if (times.missing() > 0) {
            warnings.add(times.missing() + " test cases state no time.");
        }
        if (times.bad() > 0) {
            warnings.add(times.bad() + " times are not a number of zero or more.");
        }
        if (times.ambiguous() > 0) {
            warnings.add(times.ambiguous()
                    + " times such as 1,078 can be read in two ways and are left out of the duration.");
        }
        if (!warnings.isEmpty()) {
            facts.put("warnings", warnings);
        }
    }
}
