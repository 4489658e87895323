package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-230]
class BaselineTest {
    private static Sample sample() {
        return new Sample().item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1", "title=A \"quoted\" title");
    }

    private static List<Finding> findings(Sample sample) {
        return sample.assess().findings().stream()
                .map(Assessment.AssessedFinding::finding)
                .toList();
    }

    private static Baseline written(Sample sample) {
        String text = Baseline.NONE.text(findings(sample), "2026-01-01");
        return Baseline.read(Tree.yaml(text, SourceRef.file("baseline.yaml")));
    }

    // [verify->CT-REQ-231]
    @Test
    void opensTheGateForWhatIsKnownAndClosesItForWhatIsNew() {
        Baseline baseline = written(sample());
        Assessment known = sample().baseline(baseline).assess();
        Assessment more = sample().item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2")
                .baseline(baseline)
                .assess();

        assertThat(sample().assess().closing(Severity.ERROR)).isNotEmpty();
        assertThat(known.closing(Severity.NOTE)).isEmpty();
        assertThat(known.findings()).allMatch(finding -> finding.knownSince().equals("2026-01-01"));
        assertThat(more.closing(Severity.ERROR))
                .isNotEmpty()
                .allMatch(finding -> finding.items().get(0).value().equals("SRS-2"));
    }

    @Test
    void keepsTheDateOfWhatItKnewAlready() {
        Baseline old = written(sample());
        String text = old.text(findings(sample().item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2")), "2026-05-05");

        assertThat(text).contains("since: \"2026-01-01\"", "since: \"2026-05-05\"");
    }

    @Test
    void writesTheSameTextInAnyOrder() {
        List<Finding> findings = findings(sample().item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2"));
        List<Finding> reversed = new ArrayList<>(findings);
        Collections.reverse(reversed);

        assertThat(Baseline.NONE.text(reversed, "2026-01-01")).isEqualTo(Baseline.NONE.text(findings, "2026-01-01"));
    }

    @Test
    void writesAnEmptyListForNothing() {
        assertThat(Baseline.NONE.text(List.of(), "2026-01-01")).isEqualTo("baseline: 1\nfindings: []\n");
    }
}
