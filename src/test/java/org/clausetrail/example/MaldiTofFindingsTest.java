package org.clausetrail.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Assessing;
import org.clausetrail.step.Progress;
import org.clausetrail.step.Reading;
import org.clausetrail.trace.Trace;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The assessment of the example finds the gaps that were planted in it, and calls nothing else an error. */
// [verify->CT-REQ-402]
class MaldiTofFindingsTest {
    private static final Path EXAMPLE = Path.of("examples/maldi-tof");
    private static Assessed assessed;
    private static MapNode expected;

    @BeforeAll
    static void assess() throws IOException {
        Project project = ProjectFile.read(EXAMPLE);
        assessed = Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE);
        String file = "expected-findings.yaml";
        expected = Tree.yaml(Files.readString(EXAMPLE.resolve(file)), SourceRef.file(file))
                .asMap("a map");
    }

    private static List<Finding> findings() {
        return assessed.assessment().findings().stream()
                .map(AssessedFinding::finding)
                .toList();
    }

    private static boolean about(Finding finding, MapNode gap) {
        String item = gap.requiredText("item");
        return finding.check().equals(gap.requiredText("check"))
                && (finding.items().stream().map(ItemId::value).anyMatch(item::equals)
                        || finding.source().path().equals(item));
    }

    @Test
    void everyPlantedGapIsFound() {
        assertThat(expected.maps("findings"))
                .hasSizeGreaterThan(20)
                .allSatisfy(gap -> assertThat(findings())
                        .as(gap.requiredText("check") + " of " + gap.requiredText("item"))
                        .anyMatch(finding -> about(finding, gap)));
    }

    @Test
    void nothingElseIsAnError() {
        List<MapNode> gaps = expected.maps("findings");

        assertThat(findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                // C25 follows from gaps and from documents that the example does not hold.
                .filteredOn(finding -> !finding.check().equals("C25"))
                .allSatisfy(finding -> assertThat(gaps).as(finding.message()).anyMatch(gap -> about(finding, gap)));
    }

    @Test
    void whatLooksLikeAGapKeepsItsState() {
        Trace trace = assessed.trace();

        assertThat(expected.maps("states")).allSatisfy(state -> {
            int item =
                    trace.graph().find(new ItemId(state.requiredText("item"))).orElseThrow();
            assertThat(trace.verification(item).direct().name())
                    .as(state.requiredText("item"))
                    .isEqualTo(state.requiredText("state"));
        });
    }

    @Test
    void allOtherSoftwareRequirementsAreVerified() {
        Trace trace = assessed.trace();
        Set<String> open = IntStream.range(0, trace.graph().size())
                .filter(number -> trace.graph().item(number).kind() == ItemKind.SOFTWARE_REQUIREMENT)
                .filter(number -> !trace.verification(number).verified())
                .mapToObj(number -> trace.graph().item(number))
                .filter(item -> trace.graph().duplicates().stream().noneMatch(item::equals))
                .map(Item::id)
                .map(ItemId::value)
                .collect(Collectors.toSet());

        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(
                        expected.map("verified").orElseThrow().texts("not-verified"));
    }
}
