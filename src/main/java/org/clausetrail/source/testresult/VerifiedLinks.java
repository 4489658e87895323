package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.SourceRef;

/** Finds what the tests of one report verify: by properties of suite and test, by tags, and by ids in names. */
final class VerifiedLinks {
    private final TestSettings settings;
    private String lastClass = "";
    private List<ItemId> lastClassIds = List.of();

    VerifiedLinks(TestSettings settings) {
        this.settings = settings;
    }

    /** What one run claims of its test case, and what is wrong with that. */
    private record Claims(
            ItemId testCase, NamePair name, SourceRef place, List<RunFacts.Claim> found, List<Finding> findings) {
        void add(ItemId target, String revision, Origin origin) {
            String end = revision.isEmpty() ? target.value() : target + "@" + revision;
            found.add(new RunFacts.Claim(
                    new LinkClaim(testCase, LinkKind.VERIFIES, target, revision, origin, place), name.with(end)));
        }
    }

    /**
     * What a run claims.
     *
     * @param names whether ids in the names of test and class count
     * @param findings takes what is wrong
     */
    List<RunFacts.Claim> of(
            TestRun test,
            SuiteFacts suite,
            ItemId testCase,
            NamePair name,
            boolean names,
            SourceRef place,
            List<Finding> findings) {
        Claims claims = new Claims(testCase, name, place, new ArrayList<>(0), findings);
        for (Property property : suite.links()) {
            listed(property, claims);
        }
        for (Property property : test.properties()) {
            if (settings.isLink(property.name())) {
                listed(property, claims);
            }
        }
        for (String tag : test.tags()) {
            String word = tag.strip().startsWith("@") ? tag.strip().substring(1) : tag.strip();
            if (settings.ids().matcher(word).matches()) {
                claims.add(new ItemId(word), "", Origin.PROPERTY);
            }
        }
        if (names) {
            String own = test.name() == null ? "" : test.name();
            for (ItemId id : VerifiedIds.within(own, settings.ids())) {
                claims.add(id, "", Origin.TEST_NAME);
            }
            for (ItemId id : idsOfClass(test.classname() == null ? "" : test.classname())) {
                claims.add(id, "", Origin.TEST_NAME);
            }
        }
        return claims.found();
    }

    private List<ItemId> idsOfClass(String name) {
        if (!name.equals(lastClass)) {
            lastClass = name;
            lastClassIds = VerifiedIds.within(name, settings.ids());
        }
        return lastClassIds;
    }

    private static void listed(Property property, Claims claims) {
        VerifiedIds.Listed listed = VerifiedIds.listed(property.value());
        for (VerifiedIds.Named named : listed.ids()) {
            claims.add(named.id(), named.revision(), Origin.PROPERTY);
        }
        if (!listed.others().isEmpty() || listed.ids().isEmpty()) {
            claims.findings()
                    .add(NamedAnomalies.notIds(property, "items that it verifies", claims.testCase(), claims.place()));
        }
    }
}
