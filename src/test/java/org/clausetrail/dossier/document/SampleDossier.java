package org.clausetrail.dossier.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.matrix.SmallTrace;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Catalog;
import org.clausetrail.regulation.Clause;
import org.clausetrail.regulation.ClauseKind;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.trace.Trace;

/** A small dossier with something of everything, hostile text included. */
public final class SampleDossier {
    /** Text that must be shown and never act. */
    public static final String HOSTILE =
            "=HYPERLINK(\"x\") <script>alert(1)</script> & ]]> ${1+1} <#if> 质谱仪 שלום \u202Eevil\u202C \u0007 \uD800 😀";

    private SampleDossier() {}

    /** The trace. */
    public static Trace trace() {
        return new SmallTrace()
                .item("UN-1", ItemKind.USER_NEED, "Identify microbes", "text", "The user identifies a colony.")
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT, "Mass accuracy", "text", "Better than 200 ppm.")
                .item(
                        "SRS-1",
                        ItemKind.SOFTWARE_REQUIREMENT,
                        "Calibrate against the standard",
                        "text",
                        "The software shall fit the masses.\n\n- by least squares\n- with outliers left out",
                        "category",
                        "a",
                        "class",
                        "B")
                .item("SRS-2", ItemKind.SOFTWARE_REQUIREMENT, HOSTILE, "text", HOSTILE)
                .item(
                        "SRS-3",
                        ItemKind.SOFTWARE_REQUIREMENT,
                        "Old",
                        "status",
                        "obsolete",
                        "reason",
                        "replaced by SRS-1")
                .item("ARC-1", ItemKind.ARCHITECTURE_ITEM, "Calibration")
                .item("HAZ-1", ItemKind.HAZARD, "Wrong identification")
                .item(
                        "SIT-1",
                        ItemKind.HAZARDOUS_SITUATION,
                        "Wrong therapy",
                        "harm",
                        "Sepsis not treated",
                        "severity",
                        "4")
                .item("RC-1", ItemKind.RISK_CONTROL, "Calibration check", "control-type", "design")
                .item("SOUP-1", ItemKind.SOUP, "zlib", "version", "1.3.1", "manufacturer", "zlib project")
                .item("ANO-1", ItemKind.ANOMALY, "Slow start", "status", "open", "found-in", "2.3.0")
                .item("CR-1", ItemKind.CHANGE_REQUEST, "Fit faster", "status", "approved")
                .item(
                        "commit:abcdef0123456789abcd",
                        ItemKind.COMMIT,
                        "Fit the masses",
                        "commit",
                        "abcdef0123456789abcd")
                .item(
                        "release:v2.4.0",
                        ItemKind.RELEASE,
                        "v2.4.0",
                        "tag",
                        "v2.4.0",
                        "version",
                        "2.4.0",
                        "commit",
                        SmallTrace.COMMIT,
                        "date",
                        "2026-03-01T12:00:00Z",
                        "person",
                        "李明")
                .link("SYS-1", LinkKind.REFINES, "UN-1")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .link("SRS-2", LinkKind.REFINES, "SYS-9")
                .link("ARC-1", LinkKind.IMPLEMENTS, "SRS-1")
                .link("commit:abcdef0123456789abcd", LinkKind.IMPLEMENTS, "SRS-1")
                .link("SIT-1", LinkKind.CAUSED_BY, "HAZ-1")
                .link("RC-1", LinkKind.MITIGATES, "SIT-1")
                .link("SRS-1", LinkKind.MITIGATES, "RC-1")
                .test("TC-1", "system", "SRS-1", "PASS")
                .test("TC-2", "unit", "SRS-2", "FAIL")
                .trace();
    }

    /** A clause of the sample catalog. */
    static Clause clause(String id, String number, ClauseKind kind, String parent, String confidence) {
        return new Clause(
                id,
                number,
                kind,
                "Title of " + number,
                parent,
                "What the point is about.",
                List.of("all"),
                "",
                List.of(),
                List.of("requirement"),
                "partial",
                confidence,
                "",
                List.of("62304.5.2"),
                Map.of());
    }

    /** The same assessment with one clause each of ISO/IEC 17025 and of the guidance on computational models as well. */
    static Assessment assessmentOfModels() {
        List<RegulationResult> regulations = new ArrayList<>(assessment().regulations());
        regulations.add(authored("iso-iec-17025", "17025.7.11.4", "7.11.4", "supplier-agreement"));
        regulations.add(authored("fda-cms-credibility", "cms.s9", "Step 9", "credibility-report"));
        return new Assessment(regulations, assessment().findings());
    }

    private static RegulationResult authored(String catalog, String clause, String number, String document) {
        Clause one = clause(clause, number, ClauseKind.REQUIREMENT, "", "high");
        return new RegulationResult(
                new Catalog(
                        catalog,
                        "Title of " + catalog,
                        "first",
                        "2023-01-01",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "points",
                        Map.of(),
                        List.of(),
                        List.of(one)),
                List.of(new ClauseResult(
                        one,
                        Verdict.PARTIAL,
                        "A document is missing.",
                        List.of(new ExpectationResult(
                                "It is written down.", document, 0, 1, List.of(), List.of(), false)))));
    }

    /** An assessment with a verdict of each kind. */
    public static Assessment assessment() {
        List<Clause> clauses = List.of(
                clause("ivdr.I.ChI", "Chapter I", ClauseKind.CHAPTER, "", "high"),
                clause("ivdr.I.1", "1", ClauseKind.REQUIREMENT, "ivdr.I.ChI", "high"),
                clause("ivdr.I.2", "2", ClauseKind.REQUIREMENT, "ivdr.I.ChI", "low"),
                clause("ivdr.I.3", "3", ClauseKind.REQUIREMENT, "ivdr.I.ChI", "high"));
        Catalog catalog = new Catalog(
                "eu-ivdr-annex-i",
                "IVDR, Annex I",
                "OJ L 117",
                "2017-05-05",
                "EU",
                List.of(),
                List.of(),
                List.of(),
                "points",
                Map.of(),
                List.of(),
                clauses);
        List<ClauseResult> results = List.of(
                new ClauseResult(clauses.get(0), Verdict.NOT_ASSESSED, "A heading.", List.of()),
                new ClauseResult(
                        clauses.get(1),
                        Verdict.PARTIAL,
                        "One of two requirements is verified.",
                        List.of(new ExpectationResult(
                                "Each software requirement is verified.", "", 1, 2, List.of(2), List.of(3), false))),
                new ClauseResult(clauses.get(2), Verdict.NOT_APPLICABLE, "It has no radiation.", List.of()),
                new ClauseResult(clauses.get(3), Verdict.NOT_ASSESSED, "No rule exists yet.", List.of()));
        Finding finding = new Finding(
                "C01",
                Severity.ERROR,
                "SRS-2 is not verified: " + HOSTILE,
                List.of(new ItemId("SRS-2")),
                SourceRef.file("a.md").at(3));
        return new Assessment(
                List.of(new RegulationResult(catalog, results)),
                List.of(new AssessedFinding(finding, List.of("ivdr.I.1"), "", "")));
    }

    /** The basis of the dossier. */
    public static DossierBasis basis(List<String> documents, Optional<Path> templates) {
        return basis(documents, templates, assessment());
    }

    static DossierBasis basis(List<String> documents, Optional<Path> templates, Assessment assessment) {
        Identity identity = new Identity(
                "MicrobeScan <2>",
                "2.4.0",
                "Acme & Söhne",
                "",
                "Identification of microbes",
                "B",
                "C",
                "enhanced",
                List.of("Linux x86-64"));
        Generation generation =
                new Generation("0.1.0", "m".repeat(64), "repository.bundle", SmallTrace.COMMIT, false, "i".repeat(64));
        return new DossierBasis(
                trace(),
                assessment,
                Optional.empty(),
                identity,
                "2026-03-01T12:00:00Z",
                generation,
                List.of(new WaiverNote("W-1", "C13", List.of(), "QA", "Known", "2027-01-01", "")),
                List.of(new Exclusion("notes.txt", "Not a format that is read.")),
                documents,
                "",
                templates);
    }
}
