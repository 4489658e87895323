package org.clausetrail.source.testresult;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.jspecify.annotations.Nullable;

/**
 * Turns test runs into items: one test case per class and name, one result per run and per further attempt, and the links
 * between them and to what they verify.
 */
// [impl->CT-REQ-145]
final class ResultItems {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 2000;

    private final TestSettings settings;
    private final EvidenceSink sink;
    private final Levels levels;
    private final NamedAnomalies anomalies;
    private final NameSet cases = new NameSet();
    private final NameSet claimed = new NameSet();
    private RunRecords records = new RunRecords();
    private List<Property> lastRun = List.of();
    private Suite lastSuite = Suite.NONE;
    private int lastProperties = -1;
    private Map<String, String> lastCircumstances = Map.of();
    private List<Property> lastLinks = List.of();
    private String lastClass = "";
    private List<ItemId> lastClassIds = List.of();

    ResultItems(TestSettings settings, EvidenceSink sink) {
        this.settings = settings;
        this.sink = sink;
        this.levels = new Levels(settings);
        this.anomalies = new NamedAnomalies(sink);
    }

    /** Takes the run records that hold for the reports to come. */
    void follow(RunRecords others) {
        records = others;
    }

    /**
     * Emits one run.
     *
     * @param file the report
     * @param tool the format's own word for the tool; empty where the report must state it
     * @param number number of the run in its report, from 1
     * @param seconds its duration; negative where it is not known
     * @param suiteProblem what its suite reports outside of its test cases; empty for nothing
     * @return id of the test case
     */
    ItemId emit(SourceRef file, String tool, TestRun test, int number, double seconds, String suiteProblem) {
        SourceRef place = file.at(Math.max(test.line(), 0));
        // A record that a person keeps names its test by an id of its own; a program's test has only its name.
        boolean manual = ofSuite(test.suite(), records.of(file.path()), file).containsKey(Circumstances.MANUAL);
        String title = title(test);
        ItemId testCase = manual ? shortId(printableName(test)) : caseId(test);
        Map<String, String> attributes = resultAttributes(test, tool, seconds);
        if (!attributes.containsKey(Attribute.LEVEL)) {
            put(attributes, Attribute.LEVEL, levels.of(test, file.path()));
        }
        if (cases.add(null, testCase.value())) {
            String level = attributes.getOrDefault(Attribute.LEVEL, "");
            sink.item(new Item(testCase, ItemKind.TEST_CASE, "", title, place, caseAttributes(test, level)));
            tellLongName(testCase, test, place);
        }
        links(testCase, test, place);
        if (!manual) {
            linksOfNames(testCase, test, place);
        }
        put(attributes, "suite-problem", CleanText.shortened(suiteProblem, LONGEST_TEXT));
        String base = testCase + "@" + file.path() + "#" + number;
        ItemId first = new ItemId(base);
        result(first, testCase, title, place, attributes);
        anomalies.link(first, test.properties(), place);
        for (int i = 0; i < test.attempts().size(); i++) {
            Attempt attempt = test.attempts().get(i);
            Map<String, String> other = new HashMap<>(attributes);
            other.remove("duration");
            other.put(Attribute.OUTCOME, attempt.outcome().state().word());
            other.put("attempt", Integer.toString(i + 1));
            other.put("message", CleanText.shortened(attempt.message(), LONGEST_TEXT));
            result(new ItemId(base + "." + (i + 1)), testCase, title, place, other);
        }
        return testCase;
    }

    private void result(ItemId id, ItemId testCase, String title, SourceRef place, Map<String, String> attributes) {
        sink.item(new Item(id, ItemKind.TEST_RESULT, "", title, place, attributes));
        sink.link(new LinkClaim(id, LinkKind.RESULT_OF, testCase, "", Origin.DERIVED, place));
        String commit = attributes.getOrDefault(Attribute.COMMIT, "");
        if (!commit.isEmpty()) {
            sink.link(new LinkClaim(id, LinkKind.TESTED, new ItemId(commit), "", Origin.PROPERTY, place));
        }
    }

    private Map<String, String> caseAttributes(TestRun test, String level) {
        Map<String, String> attributes = new HashMap<>();
        put(attributes, Attribute.LEVEL, level);
        put(attributes, "suite", CleanText.shortened(text(test.suite().name()), LONGEST_TITLE));
        put(attributes, "class-name", CleanText.shortened(text(test.classname()), LONGEST_TITLE));
        put(attributes, "tags", String.join(", ", test.tags()));
        return attributes;
    }

    private Map<String, String> resultAttributes(TestRun test, String tool, double seconds) {
        Map<String, String> attributes = new HashMap<>(lastCircumstances);
        Circumstances.ofTest(attributes, test);
        put(attributes, Attribute.TOOL, attributes.getOrDefault(Attribute.TOOL, tool));
        attributes.put(Attribute.OUTCOME, test.outcome().state().word());
        if (test.outcome() == Outcome.INCONCLUSIVE) {
            attributes.put(Attribute.REASON, "inconclusive");
        }
        if (test.outcome() == Outcome.PASSED && isUnsigned(attributes)) {
            attributes.put(Attribute.OUTCOME, CellState.MANUAL_UNSIGNED.word());
            attributes.put(Attribute.REASON, "A manual record needs a tester, a date and a signature.");
        }
        put(attributes, "suite", CleanText.shortened(text(test.suite().name()), LONGEST_TITLE));
        if (seconds >= 0) {
            attributes.put("duration", seconds(seconds) + " s");
        }
        boolean broke =
                test.outcome().state() == CellState.FAIL || test.outcome().state() == CellState.ERROR;
        put(attributes, broke ? "message" : Attribute.REASON, CleanText.shortened(test.message(), LONGEST_TEXT));
        if (!test.attempts().isEmpty()) {
            attributes.put("attempts", Integer.toString(test.attempts().size() + 1));
            attributes.put(
                    "failed-attempts",
                    Long.toString(test.attempts().stream()
                            .filter(attempt -> attempt.outcome() != Outcome.PASSED)
                            .count()));
            put(attributes, "flaky", test.outcome() == Outcome.PASSED ? "true" : "");
        }
        for (Property property : test.properties()) {
            if (!Circumstances.understands(property.name()) && !isLink(property)) {
                put(
                        attributes,
                        "property-" + CleanText.word(property.name()),
                        CleanText.shortened(property.value(), LONGEST_TEXT));
            }
        }
        return attributes;
    }

    private static boolean isUnsigned(Map<String, String> attributes) {
        return attributes.containsKey(Circumstances.MANUAL)
                && !attributes.keySet().containsAll(List.of(Circumstances.SIGNATURE, Attribute.PERSON, Attribute.DATE));
    }

    /** What holds for the whole suite is worked out once for the tests that follow each other. */
    private Map<String, String> ofSuite(Suite suite, List<Property> run, SourceRef file) {
        if (suite != lastSuite || suite.properties().size() != lastProperties || run != lastRun) {
            lastRun = run;
            lastSuite = suite;
            lastProperties = suite.properties().size();
            lastCircumstances = Circumstances.ofSuite(suite, settings, run);
            run.forEach(stated -> compare(stated, suite, file));
            lastLinks = suite.properties().stream().filter(this::isLink).toList();
        }
        return lastCircumstances;
    }

    /** A report and the record of its run should not tell of two versions. */
    private void compare(Property stated, Suite suite, SourceRef file) {
        String known = lastCircumstances.getOrDefault(stated.name(), "");
        boolean names = stated.name().equals(Attribute.COMMIT) || stated.name().equals(Attribute.VERSION);
        if (names
                && !known.isEmpty()
                && !known.startsWith(stated.value())
                && !stated.value().startsWith(known)) {
            sink.finding(new Finding(
                    "R48",
                    Severity.WARNING,
                    "The report says that it tested the " + stated.name() + " " + CleanText.shortened(known, 60)
                            + ", the record of its run says " + CleanText.shortened(stated.value(), 60)
                            + ". The report's own word is taken. Find out which is right, and correct the other.",
                    List.of(),
                    file.at(suite.line())));
        }
    }

    private void links(ItemId testCase, TestRun test, SourceRef place) {
        lastLinks.forEach(property -> claimListed(testCase, property, place));
        test.properties().forEach(property -> claimListed(testCase, property, place));
        for (String tag : test.tags()) {
            String word = tag.strip().startsWith("@") ? tag.strip().substring(1) : tag.strip();
            if (settings.ids().matcher(word).matches()) {
                claim(testCase, new ItemId(word), "", Origin.PROPERTY, place);
            }
        }
    }

    private void linksOfNames(ItemId testCase, TestRun test, SourceRef place) {
        for (ItemId id : VerifiedIds.within(text(test.name()), settings.ids())) {
            claim(testCase, id, "", Origin.TEST_NAME, place);
        }
        for (ItemId id : idsOfClass(text(test.classname()))) {
            claim(testCase, id, "", Origin.TEST_NAME, place);
        }
    }

    private List<ItemId> idsOfClass(String name) {
        if (!name.equals(lastClass)) {
            lastClass = name;
            lastClassIds = VerifiedIds.within(name, settings.ids());
        }
        return lastClassIds;
    }

    private void claimListed(ItemId testCase, Property property, SourceRef place) {
        if (!isLink(property)) {
            return;
        }
        VerifiedIds.Listed listed = VerifiedIds.listed(property.value());
        for (VerifiedIds.Named named : listed.ids()) {
            claim(testCase, named.id(), named.revision(), Origin.PROPERTY, place);
        }
        if (!listed.others().isEmpty() || listed.ids().isEmpty()) {
            sink.finding(NamedAnomalies.notIds(property, "items that it verifies", testCase, place));
        }
    }

    private void claim(ItemId testCase, ItemId target, String revision, Origin origin, SourceRef place) {
        if (claimed.add(testCase.value(), revision.isEmpty() ? target.value() : target + "@" + revision)) {
            sink.link(new LinkClaim(testCase, LinkKind.VERIFIES, target, revision, origin, place));
        }
    }

    private boolean isLink(Property property) {
        for (String link : settings.links()) {
            if (link.equalsIgnoreCase(property.name())) {
                return true;
            }
        }
        return false;
    }

    /** Class and name as one id: two test cases of one name in different classes stay two. */
    static ItemId caseId(TestRun test) {
        String group =
                test.classname() != null ? test.classname() : text(test.suite().name());
        String name =
                (group.isBlank() ? "" : CleanText.printable(group) + "#") + CleanText.printable(text(test.name()));
        if (name.isBlank() || name.endsWith("#")) {
            name += "(unnamed)";
        }
        return shortId(name);
    }

    /** A long name keeps a hash of all of it: tests whose names begin alike stay several. */
    private static ItemId shortId(String name) {
        return new ItemId(
                name.length() <= LONGEST_NAME ? name : CleanText.shortened(name, LONGEST_NAME) + CleanText.hash(name));
    }

    /** Seconds to the microsecond, without zeros at the end. */
    private static String seconds(double value) {
        long millis = Math.round(value * 1000);
        if (value < 1e9 && Math.abs(value * 1000 - millis) < 1e-6) {
            long rest = millis % 1000;
            int digits = rest % 10 != 0 ? 3 : rest % 100 != 0 ? 2 : 1;
            String decimals = Long.toString(1000 + rest).substring(1, 1 + digits);
            return rest == 0 ? Long.toString(millis / 1000) : millis / 1000 + "." + decimals;
        }
        return TimeTotal.rounded(value).toString();
    }

    private void tellLongName(ItemId testCase, TestRun test, SourceRef place) {
        int length = text(test.name()).length();
        if (length > LONGEST_TITLE) {
            sink.finding(new Finding(
                    "R49",
                    Severity.NOTE,
                    "The name of this test case has " + length + " characters; the first " + LONGEST_TITLE
                            + " are shown, and its id ends with a hash of all of them. The whole name is in the report.",
                    List.of(testCase),
                    place));
        }
    }

    private static String title(TestRun test) {
        return CleanText.shortened(printableName(test), LONGEST_TITLE);
    }

    private static String printableName(TestRun test) {
        String name = CleanText.printable(text(test.name()));
        return name.isEmpty() ? "(unnamed)" : name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
