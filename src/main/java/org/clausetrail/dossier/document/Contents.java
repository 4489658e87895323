package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Registered;
import org.clausetrail.dossier.matrix.ClauseMatrix;
import org.clausetrail.dossier.matrix.ForwardTrace;
import org.clausetrail.dossier.matrix.Standards;
import org.clausetrail.dossier.template.Headings;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.trace.Trace;

/** What each document says: its matrices, summaries and lists, as templates see them. */
final class Contents {
    /** Items up to which the register is a section of D8; beyond, it is a document of its own. */
    private static final int LARGEST_SECTION = 500;

    private final DossierBasis basis;
    private final Trace trace;
    private final TraceGraph graph;
    private final DocumentSet documents;
    private final Anchors anchors;
    private final Standards standards;
    private final EvidenceMatrices matrices;
    private final Places places;
    private Optional<WorkedExample> example = Optional.empty();

    Contents(DossierBasis basis, Headings headings) {
        this.basis = basis;
        this.trace = basis.trace();
        this.graph = trace.graph();
        this.documents = DocumentSet.of(basis, registered() > LARGEST_SECTION);
        boolean apart = documents.has(DocumentKind.REGISTER);
        this.anchors = new Anchors((apart ? DocumentKind.REGISTER : DocumentKind.TRACEABILITY).id());
        this.standards = new Standards(basis.crossMap(), basis.assessment());
        this.matrices = new EvidenceMatrices(trace, anchors, documents);
        this.places = new Places(basis, headings, anchors, documents, matrices);
    }

    private long registered() {
        long count = 0;
        for (int item = 0; item < graph.size(); item++) {
            count += Registered.holds(graph, item) ? 1 : 0;
        }
        return count;
    }

    /** The documents that the dossier consists of. */
    DocumentSet documents() {
        return documents;
    }

    /** Makes known in which revision the documents are, once they are. */
    void settle(Map<DocumentKind, String> revisions) {
        places.settle(revisions);
    }

    /** The model of a document besides its frame. */
    Map<String, Object> of(DocumentKind kind) {
        Map<String, Object> model = new HashMap<>();
        FindingsModel findings =
                new FindingsModel(graph, anchors, kind.id(), basis.assessment().findings());
        model.put("regulations", SummaryModel.regulations(basis.assessment()));
        model.put("findingCounts", findings.bySeverity());
        model.put("registerDocument", anchors.register());
        switch (kind) {
            case TRACEABILITY -> traceability(model, findings);
            case REGISTER -> model.put("kinds", register(kind).kinds());
            case GSPR -> gspr(model, findings);
            case LABORATORY -> laboratory(model, findings);
            case CREDIBILITY -> credibility(model, findings);
            case INDEX -> index(model);
        }
        return model;
    }

    private RegisterModel register(DocumentKind kind) {
        return new RegisterModel(trace, anchors, kind.id());
    }

    private MatrixModel rows(DocumentKind kind) {
        return new MatrixModel(graph, anchors, kind.id());
    }

    private void traceability(Map<String, Object> model, FindingsModel findings) {
        DocumentKind kind = DocumentKind.TRACEABILITY;
        model.put("items", SummaryModel.items(graph));
        model.put("verification", SummaryModel.verification(trace));
        model.put("matrices", evidence(kind));
        model.put("clauseMatrices", clauseMatrices(kind));
        model.put("elsewhere", elsewhere(kind));
        model.put(
                "kinds",
                documents.has(DocumentKind.REGISTER)
                        ? List.of()
                        : register(kind).kinds());
        model.put("findings", findings.list());
        model.put("checks", findings.byCheck());
    }

    private List<Object> evidence(DocumentKind kind) {
        return new MappedList<>(matrices.in(kind), rows(kind)::of);
    }

    private List<Object> clauseMatrices(DocumentKind kind) {
        List<Object> clauses = new ArrayList<>();
        for (RegulationResult result : regulations(kind)) {
            Map<String, Object> of = rows(kind).of(clauseMatrix(kind, result));
            of.put("regulation", SummaryModel.regulation(result));
            clauses.add(of);
        }
        return clauses;
    }

    private Matrix clauseMatrix(DocumentKind kind, RegulationResult result) {
        return ClauseMatrix.of(trace, anchors, kind.id(), places.from(kind), standards, result);
    }

    /** The regulations whose clause matrices stand in a document. */
    private List<RegulationResult> regulations(DocumentKind kind) {
        return basis.assessment().regulations().stream()
                .filter(result -> documents.homeOfCatalog(result.catalog().id()) == kind)
                .toList();
    }

    /** The matrices that stand in other documents, for whoever looks for them here. */
    private List<Object> elsewhere(DocumentKind here) {
        List<Object> others = new ArrayList<>();
        for (DocumentKind kind : documents.kinds()) {
            List<Object> shown = new ArrayList<>();
            matrices.in(kind)
                    .forEach(matrix -> shown.add(Map.of(
                            "id", matrix.id(), "title", matrix.title(), "heading", Anchors.matrix(matrix.id()))));
            regulations(kind)
                    .forEach(result -> shown.add(
                            Map.of("id", "M10", "title", result.catalog().title(), "heading", "")));
            if (kind != here && !shown.isEmpty()) {
                others.add(Map.of(
                        "document", kind.id(), "number", FrameModel.number(basis, kind.id()), "matrices", shown));
            }
        }
        return others;
    }

    private void gspr(Map<String, Object> model, FindingsModel findings) {
        DocumentKind kind = DocumentKind.GSPR;
        model.put("chapters", chapters(kind));
        model.put("annex", summaries(kind));
        findings(model, kind, findings);
    }

    private List<Object> chapters(DocumentKind kind) {
        List<Object> chapters = new ArrayList<>();
        for (RegulationResult result : regulations(kind)) {
            ClauseMatrix.chapters(trace, anchors, kind.id(), places.from(kind), standards, result)
                    .values()
                    .forEach(matrix -> chapters.add(rows(kind).of(matrix)));
        }
        return chapters;
    }

    private List<Object> summaries(DocumentKind kind) {
        return new MappedList<>(regulations(kind), SummaryModel::regulation);
    }

    private void findings(Map<String, Object> model, DocumentKind kind, FindingsModel findings) {
        Set<String> clauses = regulations(kind).stream()
                .flatMap(result -> result.catalog().clauses().stream())
                .map(clause -> clause.id())
                .collect(Collectors.toSet());
        FindingsModel touching =
                findings.only(finding -> finding.clauses().stream().anyMatch(clauses::contains));
        model.put("findings", touching.list());
        model.put("checks", touching.byCheck());
    }

    private void laboratory(Map<String, Object> model, FindingsModel findings) {
        DocumentKind kind = DocumentKind.LABORATORY;
        List<Object> own = evidence(kind);
        model.put("data", own.subList(0, 2));
        model.put("uncertainty", own.subList(2, 3));
        model.put("chapters", chapters(kind));
        model.put("catalogs", summaries(kind));
        model.put("authored", new AuthoredModel(graph, anchors, kind.id()).of(regulations(kind)));
        model.put("records", records(kind));
        findings(model, kind, findings);
    }

    /** What ISO/IEC 17025, 7.11, asks to be recorded of software, and the matrices that show it. */
    private List<Object> records(DocumentKind kind) {
        Map<String, String> asked = Map.of(
                "M1", "Requirements and how each is met",
                "M2", "Tests, what each verifies, and their results",
                "M5", "Failures that are known, with what was decided (7.11.3 e)",
                "M6", "Software from elsewhere, with exact versions (7.11.2)",
                "M7", "Changes, their approval and their tests (7.11.2)",
                "M8", "Versions and what was tested of each",
                "M9", "Configuration: what is under control, in which version");
        List<Object> records = new ArrayList<>();
        for (String id : asked.keySet().stream().sorted().toList()) {
            matrices.find(id).ifPresent(matrix -> {
                Matrix.Entry place = places.from(kind).of(id);
                records.add(Map.of(
                        "what", asked.getOrDefault(id, ""),
                        "text", place.text(),
                        "target", place.target(),
                        "rows", matrix.rows().size(),
                        "gaps", matrix.gaps().size()));
            });
        }
        return records;
    }

    private void credibility(Map<String, Object> model, FindingsModel findings) {
        DocumentKind kind = DocumentKind.CREDIBILITY;
        model.put("verification", SummaryModel.verification(trace, ItemKind.SIMULATION_RUN::equals));
        model.put("questions", ModelUse.of(graph));
        model.put("matrices", evidence(kind));
        model.put("clauseMatrices", clauseMatrices(kind));
        model.put("catalogs", summaries(kind));
        model.put("authored", new AuthoredModel(graph, anchors, kind.id()).of(regulations(kind)));
        findings(model, kind, findings);
    }

    private void index(Map<String, Object> model) {
        if (example.isEmpty()) {
            Matrix forward = ForwardTrace.folded(trace, anchors, DocumentKind.INDEX.id());
            example = Optional.of(new WorkedExample(graph, forward));
        }
        model.put("example", example.get().steps());
        model.put("exampleClauses", example.get().clauses(basis.assessment()));
    }

    /** Matrices of a document for its workbook and CSV. */
    List<Matrix> workbook(DocumentKind kind) {
        List<Matrix> all = new ArrayList<>(matrices.in(kind));
        if (kind == DocumentKind.TRACEABILITY) {
            all.add(1, ForwardTrace.expanded(trace, anchors, kind.id()));
        }
        regulations(kind).forEach(result -> all.add(clauseMatrix(kind, result)));
        return all;
    }

    /** Files of the dossier as the index prints them. */
    List<Object> files(List<DossierFile> files) {
        return new MappedList<>(files, file -> {
            Optional<DocumentKind> kind = DocumentKind.of(file.document());
            return Map.of(
                    "path", file.path(),
                    "document", file.document(),
                    "title", kind.map(DocumentKind::title).orElse(""),
                    "revision", kind.map(places::revision).orElse(""),
                    "pages", file.pages(),
                    "size", file.size(),
                    "sha256", file.sha256());
        });
    }
}
