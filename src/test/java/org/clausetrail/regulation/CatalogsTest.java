package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-220]
class CatalogsTest {
    private final Catalogs catalogs = Catalogs.of(MappingFiles.shipped());

    @ParameterizedTest
    @CsvSource({
        "iec-62304, 125, 99",
        "eu-ivdr-annex-i, 186, 171",
        "eu-ivdr-annex-ii-iii, 167, 129",
        "iso-iec-17025, 182, 141",
        "cross-references, 80, 0",
        "us-510k, 184, 167",
        "fda-device-software-functions, 199, 174",
        "fda-cybersecurity, 168, 141",
        "fda-cms-credibility, 108, 83",
        "asme-vv40, 55, 39",
        "imdrf-ivd-toc, 125, 78",
        "cross-map, 96, 0"
    })
    void hasTheEntriesAndRequirementsThatItsDocumentHas(String id, int entries, int requirements) {
        Catalog catalog = catalogs.read(id);

        assertThat(catalog.clauses()).hasSize(entries);
        assertThat(catalog.requirements()).isEqualTo(requirements);
    }

    @ParameterizedTest
    @CsvSource({"A, 58", "B, 93", "C, 99"})
    void hasTheRequirementsOfEachSafetyClassOfIec62304(String safetyClass, int requirements) {
        Catalog catalog = catalogs.read("iec-62304");
        Profile legacyToo = new Profile(safetyClass, "", Set.of("legacy-software"), Set.of());
        Applicability applicability = new Applicability(catalog, legacyToo);

        assertThat(catalog.clauses().stream()
                        .filter(Clause::requirement)
                        .filter(clause -> applicability.reasonAgainst(clause).isEmpty()))
                .hasSize(requirements);
    }

    @ParameterizedTest
    @CsvSource({"4, 8", "5, 54", "6, 10", "7, 11", "8, 8", "9, 8", "5.1, 12", "5.2, 6", "5.7, 5", "5.8, 8", "7.4, 3"})
    void hasTheRequirementsOfEachChapterOfIec62304(String chapter, int requirements) {
        assertThat(catalogs.read("iec-62304").clauses().stream()
                        .filter(Clause::requirement)
                        .filter(clause -> clause.number().startsWith(chapter + ".")))
                .hasSize(requirements);
    }

    /** 5.7.1 and 5.7.2 are missing in a public table, and nobody noticed. */
    @Test
    void f18EveryNumberOfIec62304AndIso17025FollowsItsPredecessor() {
        for (String id : List.of("iec-62304", "iso-iec-17025")) {
            TreeMap<String, TreeSet<Integer>> below = new TreeMap<>();
            for (Clause clause : catalogs.read(id).clauses()) {
                int dot = clause.number().lastIndexOf('.');
                if (dot > 0) {
                    below.computeIfAbsent(clause.number().substring(0, dot), parent -> new TreeSet<>())
                            .add(Integer.parseInt(clause.number().substring(dot + 1)));
                }
            }
            List<String> gaps = new ArrayList<>();
            below.forEach((parent, numbers) -> {
                boolean gap = numbers.last() - numbers.first() + 1 != numbers.size();
                boolean late = numbers.first() != 1 && !(id.equals("iso-iec-17025") && parent.equals("6"));
                if (gap || late) {
                    gaps.add(id + " " + parent + ": " + numbers);
                }
            });
            assertThat(gaps).isEmpty();
        }
    }

    @Test
    void usesEachIdOnceOverAllCatalogs() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Catalog catalog : catalogs.read(catalogs.ids())) {
            for (Clause clause : catalog.clauses()) {
                if (!seen.add(clause.id())) {
                    twice.add(clause.id());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    // [verify->CT-REQ-221]
    @Test
    void keysEveryClauseByDocumentEditionAndDate() {
        for (Catalog catalog : catalogs.read(catalogs.ids())) {
            assertThat(catalog.edition()).as(catalog.id()).isNotBlank();
            assertThat(catalog.date()).as(catalog.id()).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
            assertThat(catalog.documents())
                    .as(catalog.id())
                    .isNotEmpty()
                    .allMatch(document -> document.date().matches("\\d{4}(-\\d{2}(-\\d{2})?)?"));
        }
    }

    @Test
    void findsTheDocumentOfAnEntryByItsPrefix() {
        Catalog catalog = catalogs.read("fda-device-software-functions");

        assertThat(catalog.clause("qmsr.820.10.c").flatMap(catalog::documentOf))
                .hasValueSatisfying(document -> assertThat(document.date()).isEqualTo("2026-02-02"));
        assertThat(catalog.clause("dsf.H.5").flatMap(catalog::documentOf))
                .hasValueSatisfying(document -> assertThat(document.date()).isEqualTo("2023-06-14"));
    }

    @Test
    void knowsTheEditionsThatMustNotBeCitedAnyMore() {
        assertThat(catalogs.read("iec-62304").superseded())
                .extracting(Catalog.Superseded::date)
                .contains("2006-05");
    }

    @Test
    void mapsToNoEntryThatDoesNotExist() {
        Set<String> ids = new HashSet<>();
        List<Catalog> all = catalogs.read(catalogs.ids());
        all.forEach(catalog -> catalog.clauses().forEach(clause -> ids.add(clause.id())));

        List<String> dangling = new ArrayList<>();
        all.forEach(catalog -> catalog.clauses()
                .forEach(clause -> clause.mapsTo().stream()
                        .filter(target -> !ids.contains(target))
                        .forEach(target -> dangling.add(clause.id() + " -> " + target))));
        assertThat(dangling).isEmpty();
    }

    @Test
    void advisesToVerifyNumbersOfLowConfidence() {
        assertThat(catalogs.read("imdrf-ivd-toc").clause("imdrf.1.02"))
                .hasValueSatisfying(clause -> assertThat(clause.advice()).contains("verify"));
    }

    @Test
    void namesTheNearestCatalogForAnUnknownOne() {
        assertThatThrownBy(() -> catalogs.read("iec-62305"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Did you mean \"iec-62304\"?");
    }
}
