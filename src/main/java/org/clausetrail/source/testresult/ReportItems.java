package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Attributes;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns the runs of one report into items: one test case per class and name, one result per run and per further attempt, and
 * the links between them and to what they verify. It knows nothing of other reports, so that several are worked on at once.
 */
// [impl->CT-REQ-145]
final class ReportItems {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 500;

    private final Report report;
    private final TestSettings settings;
    private final Levels levels;
    private final VerifiedLinks verified;
    private final ResultAttributes attributes;
    private SuiteFacts suite;
    private String lastGroup = "";
    private String lastGroupId = "";
    private final NameSet seen = new NameSet();
    private final Set<ItemId> twice = new LinkedHashSet<>();
    private int number;

    /**
     * A report whose runs are turned into items.
     *
     * @param file its place
     * @param tool the format's own word for the tool; empty where the report must state it
     * @param run what the record of its run states
     * @param gathered the report as a whole
     */
    record Report(SourceRef file, String tool, List<Property> run, GatheredReport gathered) {}

    ReportItems(Report report, TestSettings settings) {
        this.report = report;
        this.settings = settings;
        this.levels = new Levels(settings, report.file().path());
        this.verified = new VerifiedLinks(settings);
        this.attributes = new ResultAttributes(settings);
        this.suite = new SuiteFacts(new Suite(null, "", "", 0), -1, new Attributes(), List.of(), null);
    }

    /** The facts of the next run. */
    RunFacts of(TestRun test) {
        number++;
        List<Finding> findings = new ArrayList<>(0);
        enter(test.suite(), findings);
        SourceRef place = report.file().at(Math.max(test.line(), 0));
        String printable = CleanText.printable(text(test.name()));
        ItemId testCase =
                suite.manual() ? shortId(printable.isEmpty() ? "(unnamed)" : printable) : caseId(test, printable);
        NamePair name = NamePair.of(null, testCase.value());
        if (!seen.add(name)) {
            twice.add(testCase);
        }
        List<RunFacts.Claim> claims = verified.of(test, suite, testCase, name, !suite.manual(), place, findings);
        Attributes stated = attributes.ofResult(
                test, suite.attributes(), report.gathered().times().seconds(test.time()));
        if (!stated.has(Attribute.LEVEL)) {
            stated.state(Attribute.LEVEL, levels.of(test));
        }
        String title = printable.isEmpty() ? "(unnamed)" : CleanText.shortened(printable, LONGEST_TITLE);
        Map<String, String> ofCase = attributes.ofCase(test, stated.text(Attribute.LEVEL));
        Results results = new Results(testCase, title, place);
        String id = testCase + "@" + place.path() + "#" + number;
        results.add(new ItemId(id), stated.map(), commit(stated));
        NamedAnomalies.link(results.first(), test.properties(), place, results.links, findings);
        for (int i = 0; i < test.attempts().size(); i++) {
            Map<String, String> other =
                    ResultAttributes.ofAttempt(stated, test.attempts().get(i), i + 1);
            results.add(new ItemId(id + "." + (i + 1)), other, commit(stated));
        }
        return new RunFacts(
                new Item(testCase, ItemKind.TEST_CASE, "", title, place, ofCase),
                name,
                longName(testCase, test, place),
                claims,
                results.items,
                results.links,
                findings);
    }

    /** The test cases that had more than one run so far. */
    Set<ItemId> twice() {
        return twice;
    }

    /** The results of one run, the counted one first. */
    private record Results(ItemId testCase, String title, SourceRef place, List<Item> items, List<LinkClaim> links) {
        Results(ItemId testCase, String title, SourceRef place) {
            this(testCase, title, place, new ArrayList<>(1), new ArrayList<>(2));
        }

        void add(ItemId id, Map<String, String> attributes, @Nullable ItemId commit) {
            items.add(new Item(id, ItemKind.TEST_RESULT, "", title, place, attributes));
            links.add(new LinkClaim(id, LinkKind.RESULT_OF, testCase, "", Origin.DERIVED, place));
            if (commit != null) {
                links.add(new LinkClaim(id, LinkKind.TESTED, commit, "", Origin.PROPERTY, place));
            }
        }

        ItemId first() {
            return items.get(0).id();
        }
    }

    /** The commit that was tested: a test may state another one than its suite. */
    private @Nullable ItemId commit(Attributes stated) {
        String commit = stated.text(Attribute.COMMIT);
        ItemId known = suite.commit();
        return commit.isEmpty() || known != null && known.value().equals(commit) ? known : new ItemId(commit);
    }

    private void enter(Suite entered, List<Finding> findings) {
        if (!suite.hold(entered)) {
            String problem = report.gathered().problemOf(entered);
            suite = SuiteFacts.of(entered, attributes.ofSuite(entered, report.run(), report.tool(), problem), settings);
            SourceRef place = report.file().at(entered.line());
            report.run().forEach(stated -> suite.contradiction(stated, place).ifPresent(findings::add));
        }
    }

    /** Class and name as one id: two test cases of one name in different classes stay two. */
    private ItemId caseId(TestRun test, String printable) {
        String group =
                test.classname() != null ? test.classname() : text(test.suite().name());
        if (!group.equals(lastGroup)) {
            lastGroup = group;
            lastGroupId = group.isBlank() ? "" : CleanText.printable(group) + "#";
        }
        return shortId(lastGroupId + (printable.isEmpty() ? "(unnamed)" : printable));
    }

    /** A long name keeps a hash of all of it: tests whose names begin alike stay several. */
    private static ItemId shortId(String name) {
        return new ItemId(
                name.length() <= LONGEST_ID ? name : CleanText.shortened(name, LONGEST_ID) + CleanText.hash(name));
    }

    private static List<Finding> longName(ItemId testCase, TestRun test, SourceRef place) {
        int length = text(test.name()).length();
        if (length <= LONGEST_TITLE) {
            return List.of();
        }
        return List.of(new Finding(
                "R49",
                Severity.NOTE,
                "The name of this test case has " + length + " characters; the first " + LONGEST_TITLE
                        + " are shown, and its id ends with a hash of all of them. The whole name is in the report.",
                List.of(testCase),
                place));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
