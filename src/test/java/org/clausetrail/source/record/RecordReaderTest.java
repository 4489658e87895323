package org.clausetrail.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-185]
class RecordReaderTest {
    private static Evidence read(RecordKind kind, String name, String text) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        InputFile file = InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file(name));
        new RecordReader(kind).read(List.of(file), SourceRef.file("clausetrail.yaml"), facts);
        return facts.evidence();
    }

    private static String links(Evidence facts) {
        return String.join(
                "; ",
                facts.links().stream()
                        .map(l -> l.from() + " " + l.kind() + " " + l.to())
                        .sorted()
                        .toList());
    }

    private static final String RISKS = """
            hazard-id,hazard,situation-id,situation,sequence,harm,severity,probability,acceptable,software-item,cause,control-id,control,control-type,requirement,effectiveness,residual-acceptable
            HAZ-1,Overdose,HS-1,Patient gets too much,pump runs on,death,5,3,no,SI-PUMP,stuck flag,RC-1,Watchdog,protective,SRS-3,T-9,yes
            HAZ-1,Overdose,HS-1,Patient gets too much,valve open,death,5,3,no,SI-VALVE,race,RC-2,Interlock,design,"SRS-4, SRS-5",T-10,yes
            HAZ-2,Delay,,,,late treatment,2,2,yes,,,,,,,,
            """;

    @Test
    void readsARiskTableAsHazardsSituationsAndControls() throws IOException {
        Evidence facts = read(RecordKind.RISKS, "risk.csv", RISKS);
        assertThat(facts.findings()).isEmpty();
        assertThat(facts.items())
                .extracting(i -> i.id().value(), Item::kind, Item::title)
                .containsExactly(
                        tuple("HAZ-1", ItemKind.HAZARD, "Overdose"),
                        tuple("HS-1", ItemKind.HAZARDOUS_SITUATION, "Patient gets too much"),
                        tuple("RC-1", ItemKind.RISK_CONTROL, "Watchdog"),
                        tuple("RC-2", ItemKind.RISK_CONTROL, "Interlock"),
                        tuple("HAZ-2", ItemKind.HAZARD, "Delay"));
        assertThat(links(facts))
                .isEqualTo("HS-1 CAUSED_BY HAZ-1; HS-1 CAUSED_BY SI-PUMP; HS-1 CAUSED_BY SI-VALVE; RC-1 MITIGATES HS-1;"
                        + " RC-2 MITIGATES HS-1; SRS-3 MITIGATES RC-1; SRS-4 MITIGATES RC-2; SRS-5 MITIGATES RC-2;"
                        + " T-10 VERIFIES RC-2; T-9 VERIFIES RC-1");
        assertThat(facts.items().get(1).text("sequence")).isEqualTo("pump runs on\nvalve open");
        assertThat(facts.items().get(2).text("effectiveness")).isEqualTo("T-9");
        assertThat(facts.items().get(4).text("harm")).isEqualTo("late treatment");
    }

    @Test
    void reportsRowsOfARiskTableThatContradictEachOther() throws IOException {
        Evidence facts = read(RecordKind.RISKS, "risk.csv", RISKS.replace("valve open,death,5", "valve open,death,4"));
        assertThat(facts.findings())
                .extracting(Finding::check, f -> f.source().line())
                .containsExactly(tuple("R-CONFLICT", 3));
    }

    @Test
    void reportsAControlFieldWithoutControl() throws IOException {
        assertThat(read(RecordKind.RISKS, "r.csv", "hazard-id,control-id,requirement\nH-1,,SRS-1\n")
                        .findings())
                .extracting(Finding::check)
                .containsExactly("R-VALUE");
    }

    @Test
    void readsRisksAsSeparateItems() throws IOException {
        Evidence facts = read(RecordKind.RISKS, "risk.yaml", """
                - {id: HAZ-1, kind: hazard, title: Overdose}
                - {id: RC-1, kind: risk-control, title: Watchdog, mitigates: HAZ-1, control-type: protective}
                """);
        assertThat(facts.items()).extracting(Item::kind).containsExactly(ItemKind.HAZARD, ItemKind.RISK_CONTROL);
        assertThat(links(facts)).isEqualTo("RC-1 MITIGATES HAZ-1");
    }

    @Test
    void readsSoupWithUsersVersionAndHazards() throws IOException {
        Evidence facts = read(RecordKind.SOUP, "soup.yaml", """
                soup:
                  - id: SOUP-1
                    title: zlib
                    manufacturer: zlib.net
                    version: 1.10
                    purl: pkg:generic/zlib@1.10
                    used-by: [SI-1]
                    hazards: HAZ-1
                    verified-by: T-1
                    anomaly-review-date: 2026-10-01
                """);
        assertThat(facts.findings()).isEmpty();
        assertThat(facts.items().get(0).text(Attribute.VERSION)).isEqualTo("1.10");
        assertThat(facts.items().get(0).text(Attribute.PURL)).isEqualTo("pkg:generic/zlib@1.10");
        assertThat(links(facts)).isEqualTo("HAZ-1 CAUSED_BY SOUP-1; SI-1 USES SOUP-1; T-1 VERIFIES SOUP-1");
        assertThat(facts.links()).extracting(LinkClaim::origin).containsOnly(Origin.RECORD);
    }

    @Test
    void reportsAnUnknownColumnWithTheNearestOne() throws IOException {
        assertThat(read(RecordKind.SOUP, "soup.csv", "id;manufacturr\nS-1;x\n").findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Did you mean \"manufacturer\"?"));
    }

    @Test
    void readsAnomaliesWithWhatTheyAffect() throws IOException {
        Evidence facts = read(
                RecordKind.ANOMALIES,
                "a.csv",
                "id,title,status,found-in,affects,hazards,safety-impact,rationale,approver,date\n"
                        + "AN-1,Flicker,open,2.3,\"SRS-1, T-7\",,none,cosmetic,J. Doe,2026-01-02\n");
        assertThat(facts.findings()).isEmpty();
        assertThat(links(facts)).isEqualTo("AN-1 AFFECTS SRS-1; AN-1 AFFECTS T-7");
        assertThat(facts.items().get(0).text("approver")).isEqualTo("J. Doe");
    }

    @Test
    void readsChangeRequestsAndProblemReports() throws IOException {
        Evidence facts = read(RecordKind.CHANGES, "c.yaml", """
                CR-1: {title: New pump, status: approved, approval-date: 2026-01-01, released-in: v2}
                PR-2: {kind: problem-report, title: Crash, commits: 0123abc, affects: SRS-1}
                """);
        assertThat(facts.items())
                .extracting(Item::kind)
                .containsExactly(ItemKind.CHANGE_REQUEST, ItemKind.PROBLEM_REPORT);
        assertThat(links(facts)).isEqualTo("0123abc CHANGES PR-2; CR-1 RELEASED_IN v2; PR-2 AFFECTS SRS-1");
    }

    @Test
    void readsReleasesNamedByTheirTag() throws IOException {
        assertThat(read(RecordKind.RELEASES, "r.csv", "tag,version,date\nv1.0,1.0,2026-01-01\n")
                        .items())
                .extracting(i -> i.id().value(), Item::kind)
                .containsExactly(tuple("v1.0", ItemKind.RELEASE));
    }

    @Test
    void readsReviewsWithTheirOutcome() throws IOException {
        Evidence facts = read(RecordKind.REVIEWS, "r.yaml", """
                - {id: REV-1, person: A. Roe, date: 2026-01-01, verifies: SRS-1@abc, result: pass}
                - {id: REV-2, person: A. Roe, date: 2026-01-01, reviews: 0123abc, result: fine}
                """);
        assertThat(facts.items()).extracting(i -> i.text(Attribute.OUTCOME)).containsExactly("PASS", "");
        assertThat(facts.links().get(0).kind()).isEqualTo(LinkKind.VERIFIES);
        assertThat(facts.links().get(0).toRevision()).isEqualTo("abc");
        assertThat(facts.findings()).extracting(Finding::check).containsExactly("R-VALUE");
    }

    @Test
    void bindsAnApprovalToTheContentThatWasApproved() throws IOException {
        Evidence facts =
                read(RecordKind.APPROVALS, "a.csv", "of,person,meaning,date\nSRS-1@0a1b,J. Doe,approved,2026-01-01\n");
        assertThat(facts.items()).extracting(i -> i.id().value()).containsExactly("approvals: SRS-1@0a1b – J. Doe");
        assertThat(facts.links())
                .extracting(LinkClaim::kind, l -> l.to().value(), LinkClaim::toRevision)
                .containsExactly(tuple(LinkKind.REVIEWS, "SRS-1", "0a1b"));
    }

    @Test
    void readsRegressionAnalyses() throws IOException {
        Evidence facts = read(
                RecordKind.BRIDGES, "b.yaml", "- {from: 2.3.0, to: 2.4.0, covers: [T-1, T-2], rationale: same code}");
        assertThat(facts.items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ItemKind.REVIEW);
            assertThat(item.text("type")).isEqualTo("regression-analysis");
        });
        assertThat(facts.links()).extracting(LinkClaim::kind).containsExactly(LinkKind.REFERS, LinkKind.REFERS);
    }

    @Test
    void readsMappingsAsLinksWithoutItems() throws IOException {
        Evidence facts =
                read(RecordKind.MAPPINGS, "m.csv", "test,requirements\ncom.x.FooTest#bar,\"SRS-1, SRS-2\"\nT-2,\n");
        assertThat(facts.items()).isEmpty();
        assertThat(links(facts)).isEqualTo("com.x.FooTest#bar VERIFIES SRS-1; com.x.FooTest#bar VERIFIES SRS-2");
        assertThat(facts.findings())
                .extracting(Finding::check, f -> f.source().line())
                .containsExactly(tuple("R-ID", 3));
    }

    @Test
    void f6AnEmptyRecordFileIsAnError() throws IOException {
        assertThat(read(RecordKind.ANOMALIES, "a.yaml", "[]").findings())
                .extracting(Finding::check)
                .containsExactly("R-EMPTY");
    }
}
