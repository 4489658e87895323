package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-145]
// [verify->CT-REQ-146]
class TestResultSourceTest {
    @Test
    void f13AnErrorIsNotAPass() throws IOException {
        Evidence evidence =
                read("<testsuite name='s'><testcase classname='c' name='a'><error message='broke'/></testcase>"
                        + "<testcase classname='c' name='b'/></testsuite>");

        assertThat(outcomes(evidence)).containsExactly("ERROR", "PASS");
        assertThat(results(evidence).get(0).text("message")).isEqualTo("broke");
    }

    @Test
    void f14TestCasesOfOneNameInTwoClassesStayTwo() throws IOException {
        Evidence evidence = read("<testsuite name='s'><testcase classname='A' name='t'><failure/></testcase>"
                + "<testcase classname='B' name='t'/><testcase classname='B' name='u'><skipped message='later'/></testcase>"
                + "</testsuite>");

        assertThat(ids(evidence, ItemKind.TEST_CASE)).containsExactly("A#t", "B#t", "B#u");
        assertThat(outcomes(evidence)).containsExactly("FAIL", "PASS", "SKIPPED");
        assertThat(results(evidence).get(2).text("reason")).isEqualTo("later");
    }

    @Test
    void f16SeveralResultsOfOneTestAreAllKept() throws IOException {
        Evidence evidence = read(resource("junit-edge/retries-as-duplicates.xml"));

        assertThat(ids(evidence, ItemKind.TEST_CASE)).hasSize(2);
        assertThat(results(evidence)).hasSize(3);
        assertThat(outcomes(evidence)).contains("FAIL", "PASS");
        assertThat(checks(evidence)).contains("R44");
    }

    @Test
    void keepsEveryAttemptOfARerun() throws IOException {
        Evidence evidence = read(resource("junit-edge/surefire-rerun-flaky.xml"));

        assertThat(results(evidence).stream().filter(item -> item.id().value().contains("#flaky@")))
                .extracting(item -> item.text("outcome"), item -> item.text("flaky"))
                .containsExactly(tuple("PASS", "true"), tuple("FAIL", "true"), tuple("ERROR", "true"));
        assertThat(results(evidence)).hasSize(4 + 5);
    }

    @Test
    void linksByPropertiesOfSuiteAndCaseAndByIdsInNames() throws IOException {
        Evidence evidence = read("""
                <testsuite name='s'><properties><property name='requirement' value='SRS-1'/></properties>
                <testcase classname='c' name='[SRS-20] drift'><properties>
                <property name='Verifies' value='SRS-3, SRS-4@2'/><property name='requirement'>SRS-5</property>
                </properties></testcase></testsuite>""");

        assertThat(evidence.links().stream().filter(link -> link.kind() == LinkKind.VERIFIES))
                .extracting(link -> link.to().value() + link.toRevision(), LinkClaim::origin)
                .containsExactly(
                        tuple("SRS-1", Origin.PROPERTY),
                        tuple("SRS-3", Origin.PROPERTY),
                        tuple("SRS-42", Origin.PROPERTY),
                        tuple("SRS-5", Origin.PROPERTY),
                        tuple("SRS-20", Origin.TEST_NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SRS-12a", "xSRS-12", "SRS-12-3", "SRS-12.1", "PRE-SRS-12", "SRS-123"})
    void takesIdsInNamesOnlyWhole(String name) {
        assertThat(VerifiedIds.within(name, Pattern.compile("SRS-12"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SRS-12", "SRS-12: drift", "SRS-12_drift", "a (SRS-12).", "[SRS-12]", "SRS-12, x"})
    void findsIdsThatStandInNamesAsWords(String name) {
        assertThat(VerifiedIds.within(name, Pattern.compile("SRS-12"))).hasSize(1);
    }

    @Test
    void saysWhereAPropertyHoldsNoId() throws IOException {
        Evidence evidence = read("<testsuite name='s'>\n<testcase classname='c' name='a'><properties>"
                + "<property name='requirement' value='all of them'/></properties></testcase></testsuite>");

        assertThat(evidence.findings())
                .filteredOn(finding -> finding.check().equals("R45"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.source()).hasToString("report.xml:2"));
    }

    @Test
    void keepsVersionCommitToolEnvironmentAgentAndObservedValue() throws IOException {
        Evidence evidence = read("""
                <testsuite name='s' hostname='bench-3' timestamp='2026-03-01T10:00:00+02:00'><properties>
                <property name='git.commit.id' value='0123456789abcdef0123456789abcdef01234567'/>
                <property name='git.dirty' value='false'/><property name='product.version' value='2.4.0'/>
                <property name='os.name' value='Linux'/><property name='os.version' value='6.1'/>
                <property name='java.version' value='17.0.9'/><property name='tool' value='Bench 3.1'/></properties>
                <testcase classname='c' name='a' time='1.5'><properties><property name='observed' value='0.8'/>
                <property name='unit' value='ppm'/><property name='upper_limit' value='2'/>
                <property name='seed' value='42'/></properties></testcase></testsuite>""");

        assertThat(results(evidence))
                .singleElement()
                .satisfies(result -> assertThat(result.attributes())
                        .containsEntry("commit", "0123456789abcdef0123456789abcdef01234567")
                        .containsEntry("dirty", "false")
                        .containsEntry("version", "2.4.0")
                        .containsEntry("environment", "Linux 6.1, Java 17.0.9")
                        .containsEntry("tool", "Bench 3.1")
                        .containsEntry("agent", "bench-3")
                        .containsEntry("person", "bench-3")
                        .containsEntry("date", "2026-03-01T08:00:00Z")
                        .containsEntry("duration", "1.5 s")
                        .containsEntry("observed", "0.8 ppm")
                        .containsEntry("upper-limit", "2")
                        .containsEntry("property-seed", "42")
                        .containsEntry("level", "unit"));
        assertThat(evidence.links()).anyMatch(link -> link.kind() == LinkKind.TESTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuites/>",
                "<testsuite name='s' tests='12'/>",
                "<testsuite name='s'><testcase classname='c' name='a'><skipped/></testcase></testsuite>",
                "<testsuites><testsuite name='s'><testcase classname='c' name='a'/></testsuite><testsuite name='e'/></testsuites>",
                "<testsuites><testsuite name='s'><testcase classname='c' name='a'/></testsuite>"
                        + "<testsuite name='e'><testcase classname='c' name='b'><skipped/></testcase></testsuite></testsuites>",
            })
    void anEmptyOrWhollySkippedSuiteIsNoEvidence(String report) throws IOException {
        assertThat(read(report).findings())
                .filteredOn(finding -> finding.check().equals("C32"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void importsNothingOfABrokenReportAndSaysWhereItBreaks() throws IOException {
        Evidence evidence = read(
                "<testsuite name='s'><testcase classname='c' name='a'/>\n<testcase classname='c' name='b'></testsuite>");

        assertThat(evidence.items()).isEmpty();
        assertThat(evidence.links()).isEmpty();
        assertThat(evidence.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("R40");
            assertThat(finding.source().line()).isEqualTo(2);
        });
    }

    @Test
    void namesTheRootOfAnUnsupportedReport() throws IOException {
        assertThat(read("<TestLog/>").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("<TestLog>"));
    }

    @Test
    void showsAFailedSetUpOfASuite() throws IOException {
        assertThat(read(resource("junit-edge/suite-level-error.xml")).findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("beforeAll failed"));
    }

    @Test
    void takesHostileNamesAsTheyAre() throws IOException {
        Evidence evidence = read(resource("injection/junit-names.xml"));

        assertThat(evidence.items().stream().filter(item -> item.kind() == ItemKind.TEST_CASE))
                .extracting(Item::title)
                .contains("<script>alert(0)</script>", "${7*7}", "=HYPERLINK(\"http://127.0.0.1:18099\",\"x\")");
    }

    @Test
    void shortensNamesOfAnyLengthWithoutMixingThemUp() throws IOException {
        String name = "n".repeat(100_000);
        Evidence evidence = read("<testsuite name='s'><testcase classname='c' name='" + name + "1'/>"
                + "<testcase classname='c' name='" + name + "2'/><testcase/></testsuite>");

        assertThat(ids(evidence, ItemKind.TEST_CASE)).doesNotHaveDuplicates().allMatch(id -> id.length() < 250);
    }

    @Test
    void settlesAmbiguousTimesByTheOthersOfTheReport() throws IOException {
        assertThat(results(read(resource("junit-edge/time-ambiguous-resolved-grouped.xml"))))
                .extracting(item -> item.text("duration"))
                .contains("1078 s");
        Evidence open = read(resource("junit-edge/time-ambiguous-comma.xml"));
        assertThat(checks(open)).contains("R43");
        assertThat(results(open)).anyMatch(item -> item.attribute("duration").isEmpty());
    }

    private static List<Item> results(Evidence evidence) {
        return evidence.items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .toList();
    }

    private static List<String> outcomes(Evidence evidence) {
        return results(evidence).stream().map(item -> item.text("outcome")).toList();
    }

    private static List<String> ids(Evidence evidence, ItemKind kind) {
        return evidence.items().stream()
                .filter(item -> item.kind() == kind)
                .map(item -> item.id().value())
                .toList();
    }

    private static List<String> checks(Evidence evidence) {
        return evidence.findings().stream().map(Finding::check).toList();
    }

    private static Evidence read(String report) throws IOException {
        return read(report.getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence read(byte[] report) throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL.ofLevel("unit"), collector)
                .read(List.of(InputFile.of(report, SourceRef.file("report.xml"))));
        return collector.evidence();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = TestResultSourceTest.class.getResourceAsStream("/" + name)) {
            return stream.readAllBytes();
        }
    }
}
