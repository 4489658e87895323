package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Catalog;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.regulation.Clause;
import org.clausetrail.regulation.CrossMap;
import org.clausetrail.regulation.MappingFiles;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-291]
class StandardsTest {
    private final Catalogs catalogs = Catalogs.of(MappingFiles.shipped());
    private final Catalog standard = catalogs.read("iec-62304");
    private final Catalog regulation = catalogs.read("eu-ivdr-annex-i");
    private final Clause point = regulation.clause("ivdr.I.16.2").orElseThrow();

    @Test
    void namesEditionAndClausesAndHowManyOfThemAreComplete() {
        String line =
                standards("62304.7.3.3").answering(point, regulation).get(0).text();

        assertThat(line).startsWith("IEC 62304, 2006 with Amendment 1:2015, ").contains(": in part (1 of ");
    }

    @Test
    void saysOpenWhereNoClauseIsComplete() {
        assertThat(standards("none").answering(point, regulation))
                .extracting(Entry::text)
                .singleElement()
                .asString()
                .contains(": open (0 of ");
    }

    @Test
    void namesNoStandardThatTheProjectDoesNotChoose() {
        Standards none = new Standards(
                Optional.of(new CrossMap(catalogs.read("cross-map"))), new Assessment(List.of(), List.of()));

        assertThat(none.answering(point, regulation)).isEmpty();
    }

    private Standards standards(String fulfilled) {
        List<ClauseResult> results = standard.clauses().stream()
                .map(clause -> new ClauseResult(
                        clause,
                        clause.id().equals(fulfilled) ? Verdict.FULFILLED : Verdict.PARTIAL,
                        "A reason.",
                        List.of()))
                .toList();
        Assessment assessment = new Assessment(List.of(new RegulationResult(standard, results)), List.of());
        return new Standards(Optional.of(new CrossMap(catalogs.read("cross-map"))), assessment);
    }
}
