package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.regulation.check.CheckDefinition;
import org.clausetrail.trace.ChangeHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One planted defect for each check, and a project without any. */
// [verify->CT-REQ-228]
class ChecksTest {
    private static final String OLD = "2222222222222222222222222222222222222222";
    private static final String FOREIGN = "3333333333333333333333333333333333333333";

    /** Two commits, the old one before the release; SRS-1 changed with the release. */
    private static final ChangeHistory HISTORY = new ChangeHistory() {
        @Override
        public List<Change> changes(ItemId id) {
            return id.value().equals("SRS-1")
                    ? List.of(
                            change(1, "a", OLD, "2025-01-01T00:00:00Z"),
                            change(2, "b", Sample.COMMIT, "2026-01-01T00:00:00Z"))
                    : List.of();
        }

        @Override
        public boolean knows(String commit) {
            return commit.equals(OLD) || commit.equals(Sample.COMMIT);
        }

        @Override
        public boolean includes(String later, String earlier) {
            return later.equals(earlier) || later.equals(Sample.COMMIT) && earlier.equals(OLD);
        }
    };

    private static ChangeHistory.Change change(int revision, String hash, String commit, String date) {
        return new ChangeHistory.Change(
                revision,
                hash,
                commit,
                new ItemId("commit:" + commit),
                "A",
                date,
                "a.md",
                Optional.empty(),
                Optional.empty());
    }

    private static Sample clean() {
        return new Sample()
                .item(ItemKind.SYSTEM_REQUIREMENT, "SYS-1")
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1", "category=functional", "text=It shall stop.")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .link("SRS-1", LinkKind.MITIGATES, "RC-1")
                .tested("SRS-1", "ST-1", "system", "PASS")
                .item(ItemKind.ARCHITECTURE_ITEM, "ARC-1", "class=B")
                .item(ItemKind.HAZARD, "HAZ-1", "cause=Wrong value")
                .item(ItemKind.HAZARDOUS_SITUATION, "SIT-1", "cause=Wrong value")
                .link("SIT-1", LinkKind.CAUSED_BY, "HAZ-1")
                .link("SIT-1", LinkKind.CAUSED_BY, "ARC-1")
                .link("SIT-1", LinkKind.CAUSED_BY, "SOUP-1")
                .item(ItemKind.RISK_CONTROL, "RC-1", "control-type=protective", "effectiveness=ST-1", "new-risks=none")
                .link("RC-1", LinkKind.MITIGATES, "SIT-1")
                .item(
                        ItemKind.SOUP,
                        "SOUP-1",
                        "title=Parser",
                        "version=1.2.3",
                        "purl=pkg:maven/a/parser@1.2.3",
                        "manufacturer=A",
                        "requirements=Parses.",
                        "prerequisites=Java 17",
                        "end-of-support=2030-01-01",
                        "anomaly-list=https://example.org/issues",
                        "anomaly-review-date=2026-01-15",
                        "anomaly-list-version=1.2.3")
                .item(ItemKind.COMPONENT, "pkg:maven/a/parser@1.2.3", "version=1.2.3", "purl=pkg:maven/a/parser@1.2.3")
                .item(
                        ItemKind.ANOMALY,
                        "AN-1",
                        "status=open",
                        "safety-impact=none",
                        "rationale=Rare.",
                        "no-hazard-reason=Display only.",
                        "approver=B")
                .item(ItemKind.REVIEW, "REV-1", "type=tool-validation", "title=JUnit 5", "person=B", "date=2025-11-01")
                .item(ItemKind.REVIEW, "REV-2", "type=regression-analysis", "to=2.0.0", "person=B", "date=2026-01-20")
                .item(ItemKind.RELEASE, "v1.0.0", "tag=v1.0.0", "version=1.0.0", "commit=" + OLD, "date=2025-02-01")
                .item(
                        ItemKind.RELEASE,
                        "v2.0.0",
                        "tag=v2.0.0",
                        "version=2.0.0",
                        "commit=" + Sample.COMMIT,
                        "date=2026-03-01")
                .item(ItemKind.CHANGE_REQUEST, "CR-1", "approver=B", "approval-date=2025-12-01")
                .item(
                        ItemKind.COMMIT,
                        Sample.COMMIT,
                        "commit=" + Sample.COMMIT,
                        "person=A",
                        "date=2026-01-01T00:00:00Z")
                .link(Sample.COMMIT, LinkKind.CHANGES, "CR-1")
                .item(ItemKind.REVIEW, "REV-3", "person=B", "date=2026-01-02")
                .link("REV-3", LinkKind.REVIEWS, Sample.COMMIT)
                .history(HISTORY);
    }

    @Test
    void findsNothingInAProjectWithoutDefects() {
        assertThat(clean().assess().findings())
                .extracting(finding -> finding.finding().message())
                .isEmpty();
    }

    static Stream<Arguments> defects() {
        List<Arguments> all = new ArrayList<>();
        add(all, "C01", "SRS-2", s -> srs(s, "SRS-2"));
        add(
                all,
                "C02",
                "ST-2",
                s -> srs(s, "SRS-2").item(ItemKind.TEST_CASE, "ST-2").link("ST-2", LinkKind.VERIFIES, "SRS-2"));
        for (String word : List.of("ERROR", "SKIPPED", "BLOCKED", "almost")) {
            add(all, "C03", "ST-2", s -> srs(s, "SRS-2").tested("SRS-2", "ST-2", "system", word));
        }
        add(
                all,
                "C04",
                "SRS-2",
                s -> srs(s, "SRS-2", "text=It shall\na) start\nb) stop\nc) wait")
                        .tested("SRS-2", "ST-2", "system", "PASS"));
        add(all, "C05", "ST-2", s -> srs(s, "SRS-2").tested("SRS-2", "ST-2", "system", "FAIL"));
        add(
                all,
                "C06",
                "ST-2.1",
                s -> srs(s, "SRS-2")
                        .item(ItemKind.TEST_CASE, "ST-2")
                        .link("ST-2", LinkKind.VERIFIES, "SRS-2")
                        .result("ST-2", "ST-2.1", "PASS", "commit=" + OLD, "version=1.0.0"));
        add(
                all,
                "C07",
                "ST-2.1",
                s -> srs(s, "SRS-2")
                        .item(ItemKind.TEST_CASE, "ST-2")
                        .link("ST-2", LinkKind.VERIFIES, "SRS-2")
                        .result("ST-2", "ST-2.1", "PASS", "dirty=true"));
        add(
                all,
                "C07",
                "ST-2.1",
                s -> srs(s, "SRS-2")
                        .item(ItemKind.TEST_CASE, "ST-2")
                        .link("ST-2", LinkKind.VERIFIES, "SRS-2")
                        .result("ST-2", "ST-2.1", "PASS", "commit=" + FOREIGN));
        add(
                all,
                "C08",
                "SRS-2",
                s -> srs(s, "SRS-2")
                        .item(ItemKind.TEST_CASE, "ST-2")
                        .link("ST-2", LinkKind.VERIFIES, "SRS-2", "rev-0")
                        .result("ST-2", "ST-2.1", "PASS"));
        add(all, "C09", "ST-1.2", s -> s.result("ST-1", "ST-1.2", "PASS", "upper-limit=5 ppm"));
        add(all, "C10", "ST-1.2", s -> s.result("ST-1", "ST-1.2", "PASS", "environment="));
        add(all, "C11", "ST-1.2", s -> s.result("ST-1", "ST-1.2", "PASS", "date="));
        add(all, "C11", "REV-9", s -> s.item(ItemKind.REVIEW, "REV-9", "date=2026-01-01"));
        add(all, "C12", "ST-1.2", s -> s.result("ST-1", "ST-1.2", "PASS", "date=2026-04-01T00:00:00Z"));
        add(
                all,
                "C12",
                "SRS-1",
                s -> s.item(ItemKind.APPROVAL, "APP-1", "person=B", "date=2026-02-15")
                        .link("APP-1", LinkKind.REVIEWS, "SRS-1"));
        add(all, "C13", "ST-2", s -> s.item(ItemKind.TEST_CASE, "ST-2").result("ST-2", "ST-2.1", "PASS"));
        add(all, "C14", "SRS-2", s -> s.item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2"));
        add(
                all,
                "C14",
                "SRS-2",
                s -> s.item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2").link("SRS-2", LinkKind.REFINES, "SYS-99"));
        add(all, "C15", "RC-2", s -> s.item(ItemKind.RISK_CONTROL, "RC-2"));
        add(all, "C16", "SIT-2", s -> s.item(ItemKind.HAZARDOUS_SITUATION, "SIT-2"));
        add(all, "C16", "ARC-2", s -> s.item(ItemKind.ARCHITECTURE_ITEM, "ARC-2", "class=C"));
        add(all, "C17", "ARC-2", s -> s.item(ItemKind.ARCHITECTURE_ITEM, "ARC-2"));
        add(
                all,
                "C17",
                "ARC-2",
                s -> s.item(ItemKind.ARCHITECTURE_ITEM, "ARC-2", "class=A").link("ARC-2", LinkKind.REFINES, "ARC-1"));
        add(
                all,
                "C18",
                "pkg:maven/b/x@1",
                s -> s.item(ItemKind.COMPONENT, "pkg:maven/b/x@1", "purl=pkg:maven/b/x@1", "version=1"));
        add(all, "C18", "SOUP-2", s -> s.item(ItemKind.SOUP, "SOUP-2", "title=Logger", "version=1.x"));
        add(
                all,
                "C18",
                "SOUP-2",
                s -> s.item(ItemKind.SOUP, "SOUP-2", "title=Logger", "version=1.0")
                        .item(ItemKind.COMPONENT, "logger", "title=Logger", "version=1.1"));
        add(
                all,
                "C19",
                "SOUP-2",
                s -> s.item(ItemKind.SOUP, "SOUP-2", "anomaly-list=x", "anomaly-review-date=2024-11-18"));
        add(all, "C19", "SOUP-2", s -> s.item(ItemKind.SOUP, "SOUP-2"));
        add(all, "C20", "SOUP-2", s -> s.item(ItemKind.SOUP, "SOUP-2"));
        add(all, "C20", "SOUP-2", s -> s.item(ItemKind.SOUP, "SOUP-2", "vulnerabilities=CVE-2025-12345"));
        add(all, "C21", "AN-2", s -> s.item(ItemKind.ANOMALY, "AN-2", "status=deferred"));
        add(
                all,
                "C22",
                "4444444444444444444444444444444444444444",
                s -> s.item(ItemKind.COMMIT, "4444444444444444444444444444444444444444", "person=A"));
        add(
                all,
                "C22",
                "4444444444444444444444444444444444444444",
                s -> s.item(
                                ItemKind.COMMIT,
                                "4444444444444444444444444444444444444444",
                                "person=A <a@x>",
                                "reviewed-by=A")
                        .link("4444444444444444444444444444444444444444", LinkKind.CHANGES, "CR-1"));
        add(
                all,
                "C22",
                "CR-2",
                s -> s.item(ItemKind.CHANGE_REQUEST, "CR-2", "approval-date=2026-02-01")
                        .link(Sample.COMMIT, LinkKind.CHANGES, "CR-2"));
        add(all, "C23", "ST-1.2", s -> s.result("ST-1", "ST-1.2", "PASS", "version=1.9.9"));
        add(all, "C23", "v0.9.0", s -> s.item(ItemKind.RELEASE, "v0.9.0", "version=0.9.0", "date=2024-01-01"));
        add(
                all,
                "C24",
                "v2.0.0b",
                s -> s.item(ItemKind.RELEASE, "v2.0.0b", "tag=v2.0.0", "version=2.0.1", "date=2026-03-01"));
        add(all, "C24", "DOC-1", s -> s.item(ItemKind.DOCUMENT, "DOC-1", "product=Analyzer"));
        add(all, "C24", "DOC-1", s -> s.item(ItemKind.DOCUMENT, "DOC-1", "counts=1 hazard, 99 software requirements"));
        add(all, "C24", "DOC-1", s -> s.item(ItemKind.DOCUMENT, "DOC-1", "counts=3 widgets"));
        add(
                all,
                "C18",
                "RUN-9",
                s -> s.item(ItemKind.SIMULATION_RUN, "RUN-9", "software-components=FFTW 3.3 · soup SOUP-99"));
        add(
                all,
                "C18",
                "RUN-9",
                s -> s.item(ItemKind.COMPONENT, "comp-9", "purl=pkg:generic/fftw@3.4", "version=3.4")
                        .item(
                                ItemKind.SIMULATION_RUN,
                                "RUN-9",
                                "software-components=FFTW 3.3 · purl pkg:generic/fftw@3.3"));
        add(all, "C33", "DOC-1", s -> s.item(ItemKind.DOCUMENT, "DOC-1", "for-version=1.9.0"));
        add(all, "C33", "DOC-1", s -> s.item(ItemKind.DOCUMENT, "DOC-1", "commit=" + OLD));
        add(all, "C21", "DOC-1", s -> s.item(ItemKind.DOCUMENT, "DOC-1", "type=anomaly-list", "date=2026-01-31"));
        add(
                all,
                "C12",
                "DOC-1",
                s -> s.item(ItemKind.DOCUMENT, "DOC-1", "type=system-test-protocol")
                        .item(ItemKind.APPROVAL, "APP-9", "person=B", "date=2026-02-15", "meaning=approved")
                        .link("APP-9", LinkKind.REVIEWS, "DOC-1")
                        .result("ST-1", "ST-1.2", "PASS", "level=system"));
        add(
                all,
                "C12",
                "DOC-1",
                s -> s.item(ItemKind.DOCUMENT, "DOC-1", "type=risk-management-plan")
                        .item(ItemKind.APPROVAL, "APP-9", "person=B", "date=2026-02-15", "meaning=approved")
                        .link("APP-9", LinkKind.REVIEWS, "DOC-1")
                        .item(ItemKind.HAZARD, "HAZ-9", "date=2026-01-01"));
        add(all, "C26", "SRS-2", s -> srs(s, "SRS-2", "text=The limit is TBD."));
        add(all, "C27", "SRS-1", s -> s.item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1", "file=other.md"));
        add(
                all,
                "C28",
                "SRS-1",
                s -> s.item(ItemKind.APPROVAL, "APP-1", "person=B", "date=2026-01-10")
                        .link("APP-1", LinkKind.REVIEWS, "SRS-1", "abcdef0123"));
        add(all, "C29", "ST-1.2", s -> s.result("ST-1", "ST-1.2", "PASS", "tool=Bench 3.1"));
        add(all, "C31", "CLM-1", s -> s.item(ItemKind.CLAIM, "CLM-1"));
        add(all, "S08", "RUN-1", s -> s.simulated("SRS-1", "RUN-1", "date=2026-01-01", "criterion-date=2026-01-02"));
        add(
                all,
                "S11",
                "RUN-1",
                s -> s.simulated("SRS-1", "RUN-1")
                        .item(ItemKind.DATA_SET, "DS-1")
                        .link("RUN-1", LinkKind.USES, "DS-1", "old"));
        add(all, "S14", "RUN-1", s -> s.simulated("SRS-1", "RUN-1", "credibility-shortfall=model form"));
        return all.stream();
    }

    private static void add(List<Arguments> all, String check, String item, UnaryOperator<Sample> defect) {
        all.add(Arguments.of(check, item, defect));
    }

    private static Sample srs(Sample sample, String id, String... attributes) {
        return sample.item(ItemKind.SOFTWARE_REQUIREMENT, id, attributes).link(id, LinkKind.REFINES, "SYS-1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("defects")
    void findsThePlantedDefect(String check, String item, UnaryOperator<Sample> defect) {
        List<Finding> findings = defect.apply(clean()).findings(check);

        assertThat(findings)
                .isNotEmpty()
                .anyMatch(finding -> finding.items().contains(new ItemId(item)))
                .allMatch(finding -> finding.message().endsWith("."));
    }

    @Test
    void recountsWhatADocumentSaysThereIs() {
        assertThat(clean().item(ItemKind.DOCUMENT, "DOC-1", "counts=1 hazard").findings("C24"))
                .isEmpty();
        assertThat(clean().item(ItemKind.DOCUMENT, "DOC-1", "counts=3 hazrds").findings("C24"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Did you mean \"hazard\"?"));
    }

    @Test
    void findsAMissingRegressionAnalysis() {
        Sample without = new Sample()
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1")
                .item(ItemKind.RELEASE, "v1.0.0", "commit=" + OLD, "date=2025-02-01")
                .history(HISTORY);

        assertThat(without.findings("C30")).hasSize(1);
    }

    @Test
    void findsTheCitationOfASupersededEdition() {
        Sample sample = new Sample()
                .settings(new CheckSettings("", "", "", "", 12, false, Map.of("iec-62304", "2006 (first edition")));

        assertThat(sample.findings("C25", "iec-62304"))
                .anyMatch(finding -> finding.message().contains("It is superseded"));
    }

    @Test
    void findsAnExclusionWithoutReason() {
        Sample sample = new Sample().profile("B", "", Set.of(), Set.of("sterile="));

        assertThat(sample.findings("C25", "eu-ivdr-annex-i"))
                .anyMatch(finding -> finding.message().contains("\"sterile\" without a reason"));
    }

    @Test
    void asksForCustodyOnlyWhereTheProjectExpectsIt() {
        Sample sample =
                new Sample().item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1").simulated("SRS-1", "RUN-1");
        CheckSettings sovereign = new CheckSettings("", "", "", "", 12, true, Map.of());

        assertThat(sample.findings("S13")).isEmpty();
        assertThat(sample.settings(sovereign).findings("S13")).hasSize(1);
    }

    @Test
    void findsTheEndOfSupportBeforeTheDevices() {
        Sample sample = clean().settings(new CheckSettings("", "", "", "2031-01-01", 12, false, Map.of()));

        assertThat(sample.findings("C20"))
                .anyMatch(finding -> finding.message().contains("the device until 2031-01-01"));
    }

    @Test
    void definesEveryCheckOfTheListOnce() {
        List<String> ids = Checks.of(MappingFiles.shipped()).definitions().stream()
                .map(CheckDefinition::id)
                .toList();

        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 33; i++) {
            expected.add("C%02d".formatted(i));
        }
        for (int i = 1; i <= 14; i++) {
            expected.add("S%02d".formatted(i));
        }
        assertThat(ids).containsExactlyElementsOf(expected);
    }

    @Test
    void servesOnlyClausesThatExist() {
        Set<String> clauses = new HashSet<>();
        Catalogs catalogs = Catalogs.of(MappingFiles.shipped());
        catalogs.read(catalogs.ids()).forEach(catalog -> catalog.clauses().forEach(clause -> clauses.add(clause.id())));

        for (CheckDefinition definition : Checks.of(MappingFiles.shipped()).definitions()) {
            assertThat(clauses).as(definition.id()).containsAll(definition.clauses());
        }
    }
}
