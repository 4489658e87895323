package org.clausetrail.source.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
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

// [verify->CT-REQ-184]
class RequirementReaderTest {
    private final RequirementReader reader = RequirementReader.standard();

    private static InputFile file(String name, String text, Charset charset) {
        return InputFile.of(text.getBytes(charset), SourceRef.file(name));
    }

    private Evidence read(String... namesAndTexts) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(file(namesAndTexts[i], namesAndTexts[i + 1], StandardCharsets.UTF_8));
        }
        Evidence.Collector facts = new Evidence.Collector();
        reader.read(files, ItemKind.SOFTWARE_REQUIREMENT, new SourceRef("clausetrail.yaml", 7, "", ""), facts);
        return facts.evidence();
    }

    private String revision(String name, String text) throws IOException {
        return read(name, text).items().get(0).revision();
    }

    @Test
    void emitsItemsWithAttributesAndLinks() throws IOException {
        Evidence facts =
                read("r.md", "## SRS-1 Stop\n- parent: SYS-1@ab12, SYS-2\n- class: B\n\nThe pump shall stop.\n");
        Item item = facts.items().get(0);
        assertThat(item.kind()).isEqualTo(ItemKind.SOFTWARE_REQUIREMENT);
        assertThat(item.attribute("class")).contains("B");
        assertThat(item.attribute("text")).contains("The pump shall stop.");
        assertThat(item.revision()).hasSize(64);
        assertThat(facts.links())
                .extracting(
                        LinkClaim::kind,
                        l -> l.to().value(),
                        LinkClaim::toRevision,
                        LinkClaim::origin,
                        l -> l.source().line())
                .containsExactly(
                        tuple(LinkKind.REFINES, "SYS-1", "ab12", Origin.FIELD, 2),
                        tuple(LinkKind.REFINES, "SYS-2", "", Origin.FIELD, 2));
        assertThat(facts.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs: dsn", "Parnet: SYS-1", "tested with: T-1"})
    void f4AnUnknownKeywordIsReportedAtItsLine(String attribute) throws IOException {
        Evidence facts = read("r.md", "## SRS-1 Stop\n- class: B\n- " + attribute + "\n\nText\n");
        assertThat(facts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("R-KEY");
            assertThat(finding.source().toString()).isEqualTo("r.md:3");
        });
    }

    @Test
    void f4TheNearestKeywordIsNamed() throws IOException {
        assertThat(read("r.csv", "id;paretn\nA-1;S-1\n").findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Did you mean \"parent\"?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYS-1 (see below)", "SYS 1", "[SYS-1]", "SYS-1@"})
    void f5AMalformedIdInALinkIsAnErrorAtItsLine(String target) throws IOException {
        Evidence facts = read("r.md", "## SRS-1 Stop\n- parent: " + target + "\n");
        assertThat(facts.links()).isEmpty();
        assertThat(facts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("R-ID");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.source().line()).isEqualTo(2);
        });
    }

    @Test
    void f6ASourceWithoutContentIsAnError() throws IOException {
        for (Evidence facts :
                List.of(read(), read("r.md", ""), read("r.csv", "id,title\n"), read("r.yaml", "# nothing\n"))) {
            assertThat(facts.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo("R-EMPTY");
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.source().toString()).isEqualTo("clausetrail.yaml:7");
            });
        }
    }

    @Test
    void f10OnlyTheRevisionThatIsWrittenIsLinked() throws IOException {
        assertThat(read("r.md", "## A-1 One\n- parent: B-1@2\n").links())
                .singleElement()
                .satisfies(link -> assertThat(link.toRevision()).isEqualTo("2"));
    }

    @Test
    void f15ProseIsNoEvidence() throws IOException {
        Evidence facts = read("r.md", "## A-1 One\n\nWe do NOT meet 62304:5.7.1, but 62304:5.1.10 and SYS-1.\n");
        assertThat(facts.links()).isEmpty();
        assertThat(read("r.md", "## A-1 One\n- refers: C62304:5.1.10\n").links())
                .extracting(l -> l.to().value())
                .containsExactly("C62304:5.1.10");
    }

    @Test
    void c27AnIdThatIsGivenTwiceIsAnErrorAndBothItemsAreKept() throws IOException {
        Evidence facts = read("a.md", "## A-1 One\n", "b.md", "\n## A-1 Other\n");
        assertThat(facts.items()).hasSize(2);
        assertThat(facts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("C27");
            assertThat(finding.message()).contains("first at a.md:1");
            assertThat(finding.source().toString()).isEqualTo("b.md:2");
        });
    }

    @Test
    void anUnknownStatusIsAnErrorSinceItMustNotCountAsApproved() throws IOException {
        assertThat(read("r.md", "## A-1 One\n- status: drafft\n").findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Did you mean \"draft\"?"));
    }

    @Test
    void aFileThatCannotBeReadGivesNothingAndTheOthersAreRead() throws IOException {
        Evidence facts = read("a.csv", "id,title\nA-1,\"open\n", "b.md", "## B-1 One\n");
        assertThat(facts.items()).extracting(Item::id).containsExactly(new ItemId("B-1"));
        assertThat(facts.findings())
                .extracting(Finding::check, f -> f.source().toString())
                .containsExactly(tuple("R-FILE", "a.csv:2"));
    }

    @Test
    void aRowWithoutIdIsReported() throws IOException {
        assertThat(read("r.csv", "id,title\n,x\nA-1,y\n").findings())
                .singleElement()
                .satisfies(f -> assertThat(f.source().toString()).isEqualTo("r.csv:2"));
    }

    // [verify->CT-REQ-183]
    @Test
    void theRevisionDoesNotDependOnWhereAnItemStandsOrHowMachinesCallIt() throws IOException {
        String text = "[DOCUMENT]\nTITLE: A\n\n[REQUIREMENT]\n%sUID: A-1\nSTATUS: %s\nTITLE: One\nSTATEMENT: %s\n";

        String revision = revision("a.sdoc", text.formatted("", "Draft", "It shall."));
        assertThat(revision("a.sdoc", text.formatted("MID: acd97ca6\n", "Active", "It shall.")))
                .isEqualTo(revision);
        assertThat(revision("a.sdoc", text.formatted("", "Draft", "It should.")))
                .isNotEqualTo(revision);
        String doorstop = "active: true\nlevel: %s\nnormative: true\nlinks: []\ntext: %s\n";
        assertThat(revision("A1.yml", doorstop.formatted("1.2", "It shall.")))
                .isEqualTo(revision("A1.yml", doorstop.formatted("1.3", "It shall.")));
    }

    // [verify->CT-REQ-183]
    @Test
    void theRevisionDoesNotDependOnHowTheTextIsWrappedOrOnTheFile() throws IOException {
        String revision = revision("a.md", "## A-1 One\n- class: B\n\nThe text\nshall stay.\n");
        assertThat(revision("b/c.md", "\n## A-1 One\r\n- class: B\r\n\r\nThe text  \r\nshall stay.\r\n\r\n"))
                .isEqualTo(revision);
        assertThat(revision("a.yaml", "- {id: A-1, title: One, class: B, text: \"The text\\nshall stay.\"}"))
                .isEqualTo(revision);
        assertThat(revision("a.md", "## A-1 One\n- class: B\n\nThe text shall\n   stay.\n"))
                .as("wrapped anew")
                .isEqualTo(revision);
        String paragraphs = revision("a.md", "## A-1 One\n- class: B\n\nThe text\n\nshall stay.\n");
        assertThat(paragraphs).isNotEqualTo(revision);
        assertThat(revision("a.md", "## A-1 One\n- class: B\n\nThe text\n\n\n \nshall\nstay.\n"))
                .isEqualTo(paragraphs);
        assertThat(revision("a.md", "## A-1 One\n- class: B\n\nThe textshall stay.\n"))
                .isNotEqualTo(revision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## A-1 One\n- class: C\n\nText\n",
                "## A-1 One\n- class: B\n\nText!\n",
                "## A-1 Two\n- class: B\n\nText\n"
            })
    void theRevisionChangesWithTextTitleAndAttributes(String changed) throws IOException {
        assertThat(revision("a.md", changed)).isNotEqualTo(revision("a.md", "## A-1 One\n- class: B\n\nText\n"));
    }

    @Test
    void theRevisionDoesNotChangeWithStatusOrLinks() throws IOException {
        assertThat(revision("a.md", "## A-1 One\n- status: draft\n- parent: S-1\n\nText\n"))
                .isEqualTo(revision("a.md", "## A-1 One\n\nText\n"));
    }

    @Test
    void readsASpreadsheetExportInUtf16() throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        reader.read(file("a.csv", "\uFEFFid\ttitle\nA-1\tGrün\n", StandardCharsets.UTF_16LE), ItemKind.CLAIM, facts);
        assertThat(facts.evidence().items()).extracting(Item::title).containsExactly("Grün");
    }

    @Test
    void readsDoorstopItemsByTheNameOfTheirFileAndKeepsScalars() throws IOException {
        Evidence facts = read(
                "reqs/REQ001.yml",
                "active: true\n"
                        + "derived: false\n"
                        + "header: ''\n"
                        + "level: 1.10\n"
                        + "links:\n"
                        + "- SYS001: abc\n"
                        + "- SYS002\n"
                        + "normative: true\n"
                        + "ref: 'no'\n"
                        + "reviewed: null\n"
                        + "text: |\n"
                        + "  Stop.\n",
                "reqs/.doorstop.yml",
                "settings:\n  digits: 3\n  prefix: REQ\n");
        assertThat(facts.items()).singleElement().satisfies(item -> {
            assertThat(item.id().value()).isEqualTo("REQ001");
            assertThat(item.text("section")).isEqualTo("1.10");
            assertThat(item.text("ref")).isEqualTo("no");
        });
        assertThat(facts.links()).extracting(l -> l.to().value()).containsExactly("SYS001", "SYS002");
    }

    @Test
    void readsStrictDocWithParents() throws IOException {
        Evidence facts = read(
                "a.sdoc",
                "[DOCUMENT]\n"
                        + "TITLE: T\n\n"
                        + "[REQUIREMENT]\n"
                        + "UID: R-1\n"
                        + "TITLE: Stop\n"
                        + "STATEMENT: >>>\n"
                        + "The pump\n"
                        + "[REQUIREMENT]\n"
                        + "stops.\n"
                        + "<<<\n"
                        + "RELATIONS:\n"
                        + "- TYPE: Parent\n"
                        + "  VALUE: S-1\n");
        assertThat(facts.items()).extracting(i -> i.text("text")).containsExactly("The pump\n[REQUIREMENT]\nstops.");
        assertThat(facts.links()).extracting(l -> l.to().value()).containsExactly("S-1");
    }

    @Test
    void readsReqIfWithNamedAttributesAndRelations() throws IOException {
        Evidence facts = read("a.reqif", """
            <REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><CORE-CONTENT><REQ-IF-CONTENT>
            <SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t"><SPEC-ATTRIBUTES>
            <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="d" LONG-NAME="ReqIF.Text"/></SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
            <SPEC-OBJECTS><SPEC-OBJECT IDENTIFIER="o1" LONG-NAME="Stop"><VALUES>
            <ATTRIBUTE-VALUE-STRING THE-VALUE="The pump stops."><DEFINITION>
            <ATTRIBUTE-DEFINITION-STRING-REF>d</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
            </VALUES></SPEC-OBJECT></SPEC-OBJECTS>
            <SPEC-RELATIONS><SPEC-RELATION IDENTIFIER="r"><SOURCE><SPEC-OBJECT-REF>o1</SPEC-OBJECT-REF></SOURCE>
            <TARGET><SPEC-OBJECT-REF>o2</SPEC-OBJECT-REF></TARGET></SPEC-RELATION></SPEC-RELATIONS>
            </REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>
            """);
        assertThat(facts.items())
                .extracting(Item::title, i -> i.text("text"))
                .containsExactly(tuple("Stop", "The pump stops."));
        assertThat(facts.links())
                .extracting(l -> l.from() + " " + l.kind() + " " + l.to())
                .containsExactly("o1 REFINES o2");
    }
}
