package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Registered;
import org.clausetrail.dossier.matrix.AnomalyMatrix;
import org.clausetrail.dossier.matrix.BackwardTrace;
import org.clausetrail.dossier.matrix.ChangeTrace;
import org.clausetrail.dossier.matrix.ClaimTrace;
import org.clausetrail.dossier.matrix.ClauseMatrix;
import org.clausetrail.dossier.matrix.ComputationalEvidence;
import org.clausetrail.dossier.matrix.ConfigurationStatus;
import org.clausetrail.dossier.matrix.ForwardTrace;
import org.clausetrail.dossier.matrix.RiskTrace;
import org.clausetrail.dossier.matrix.SecurityTrace;
import org.clausetrail.dossier.matrix.SoupMatrix;
import org.clausetrail.dossier.matrix.Standards;
import org.clausetrail.dossier.matrix.VersionHistory;
import org.clausetrail.dossier.matrix.Whereabouts;
import org.clausetrail.dossier.template.Headings;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.trace.Trace;

/** What each document says: its matrices, summaries and lists, as templates see them. */
final class Contents {
    private static final String ANNEX_I = "eu-ivdr-annex-i";

    /** Items up to which the register is a section of D8; beyond, it is a document of its own. */
    private static final int LARGEST_SECTION = 500;

    private final DossierBasis basis;
    private final Trace trace;
    private final TraceGraph graph;
    private final Headings headings;
    private final Anchors anchors;
    private final boolean registerApart;
    private final Standards standards;
    private final List<Matrix> matrices;
    private final Matrix paths;
    private Map<DocumentKind, String> revisions = new EnumMap<>(DocumentKind.class);
    private Set<DocumentKind> kinds = Set.of();
    private Optional<WorkedExample> example = Optional.empty();

    Contents(DossierBasis basis, Headings headings) {
        this.basis = basis;
        this.trace = basis.trace();
        this.graph = trace.graph();
        this.headings = headings;
        boolean traceability =
                basis.documents().isEmpty() || basis.documents().contains(DocumentKind.TRACEABILITY.id());
        this.registerApart = !traceability || registered() > LARGEST_SECTION;
        this.anchors = new Anchors((registerApart ? DocumentKind.REGISTER : DocumentKind.TRACEABILITY).id());
        String document = DocumentKind.TRACEABILITY.id();
        this.standards = new Standards(basis.crossMap(), basis.assessment());
        this.matrices = matrices(document);
        this.paths = ForwardTrace.expanded(trace, anchors, document);
    }

    private long registered() {
        long count = 0;
        for (int item = 0; item < graph.size(); item++) {
            count += Registered.holds(graph, item) ? 1 : 0;
        }
        return count;
    }

    boolean registerApart() {
        return registerApart;
    }

    /** Makes known which documents there are and in which revision, once they are. */
    void settle(Set<DocumentKind> known, Map<DocumentKind, String> settled) {
        kinds = known;
        revisions = settled;
    }

    private List<Matrix> matrices(String document) {
        List<Matrix> made = new ArrayList<>();
        made.add(ForwardTrace.folded(trace, anchors, document));
        made.add(BackwardTrace.of(trace, anchors, document));
        made.add(RiskTrace.of(trace, anchors, document));
        addFilled(made, ClaimTrace.of(trace, anchors, document));
        made.add(AnomalyMatrix.of(trace, anchors, document));
        made.add(SoupMatrix.of(trace, anchors, document));
        made.add(ChangeTrace.of(trace, anchors, document));
        made.add(VersionHistory.of(trace, anchors, document));
        addFilled(made, ConfigurationStatus.of(trace, anchors, document));
        addFilled(made, SecurityTrace.of(trace, anchors, document));
        made.add(ComputationalEvidence.of(trace, anchors, document));
        return made;
    }

    private static void addFilled(List<Matrix> matrices, Matrix matrix) {
        if (!matrix.rows().isEmpty()) {
            matrices.add(matrix);
        }
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
            case INDEX -> index(model);
        }
        return model;
    }

    private RegisterModel register(DocumentKind kind) {
        return new RegisterModel(trace, anchors, kind.id());
    }

    private void traceability(Map<String, Object> model, FindingsModel findings) {
        String document = DocumentKind.TRACEABILITY.id();
        MatrixModel rows = new MatrixModel(graph, anchors, document);
        model.put("items", SummaryModel.items(graph));
        model.put("verification", SummaryModel.verification(trace));
        model.put("matrices", new MappedList<>(matrices, rows::of));
        List<Object> clauses = new ArrayList<>();
        for (RegulationResult result : clauseRegulations()) {
            Matrix matrix = ClauseMatrix.of(trace, anchors, document, from(document), standards, result);
            Map<String, Object> of = rows.of(matrix);
            of.put("regulation", SummaryModel.regulation(result));
            clauses.add(of);
        }
        model.put("clauseMatrices", clauses);
        model.put(
                "kinds",
                registerApart ? List.of() : register(DocumentKind.TRACEABILITY).kinds());
        model.put("findings", findings.list());
        model.put("checks", findings.byCheck());
    }

    /** Regulations with a clause matrix in D8: all but Annex I, which has its own document. */
    private List<RegulationResult> clauseRegulations() {
        boolean apart = basis.documents().isEmpty() || basis.documents().contains(DocumentKind.GSPR.id());
        return basis.assessment().regulations().stream()
                .filter(result -> !apart || !result.catalog().id().equals(ANNEX_I))
                .toList();
    }

    private Optional<RegulationResult> annexI() {
        return basis.assessment().regulations().stream()
                .filter(result -> result.catalog().id().equals(ANNEX_I))
                .findFirst();
    }

    private void gspr(Map<String, Object> model, FindingsModel findings) {
        String document = DocumentKind.GSPR.id();
        MatrixModel rows = new MatrixModel(graph, anchors, document);
        List<Object> chapters = new ArrayList<>();
        annexI().ifPresent(result -> ClauseMatrix.chapters(trace, anchors, document, from(document), standards, result)
                .values()
                .forEach(matrix -> chapters.add(rows.of(matrix))));
        model.put("chapters", chapters);
        model.put(
                "annex",
                annexI().map(result -> List.<Object>of(SummaryModel.regulation(result)))
                        .orElse(List.of()));
        FindingsModel touching = findings.only(this::touchesAnnexI);
        model.put("findings", touching.list());
        model.put("checks", touching.byCheck());
    }

    private boolean touchesAnnexI(AssessedFinding finding) {
        return annexI().map(result -> finding.clauses().stream()
                        .anyMatch(clause -> result.catalog().clause(clause).isPresent()))
                .orElse(false);
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
        return switch (kind) {
            case TRACEABILITY -> {
                List<Matrix> all = new ArrayList<>(matrices);
                all.add(1, paths);
                String document = DocumentKind.TRACEABILITY.id();
                clauseRegulations()
                        .forEach(result ->
                                all.add(ClauseMatrix.of(trace, anchors, document, from(document), standards, result)));
                yield all;
            }
            case GSPR ->
                annexI().map(result ->
                                List.of(ClauseMatrix.of(trace, anchors, kind.id(), from(kind.id()), standards, result)))
                        .orElse(List.of());
            case REGISTER, INDEX -> List.of();
        };
    }

    /** Files of the dossier as the index prints them. */
    List<Object> files(List<DossierFile> files) {
        return new MappedList<>(files, file -> {
            Optional<DocumentKind> kind = DocumentKind.of(file.document());
            return Map.of(
                    "path", file.path(),
                    "document", file.document(),
                    "title", kind.map(DocumentKind::title).orElse(""),
                    "revision",
                            kind.map(known -> revisions.getOrDefault(known, "")).orElse(""),
                    "pages", file.pages(),
                    "size", file.size(),
                    "sha256", file.sha256());
        });
    }

    /** Where matrices stand, as seen from a document. */
    private Whereabouts from(String document) {
        return matrixId -> matrixId.isEmpty()
                ? place(document, anchors.register(), "register", "Item register")
                : matrix(document, matrixId);
    }

    private Entry matrix(String document, String matrixId) {
        String home = DocumentKind.TRACEABILITY.id();
        Optional<Matrix> shown =
                matrices.stream().filter(matrix -> matrix.id().equals(matrixId)).findFirst();
        boolean present = kinds.isEmpty() || kinds.contains(DocumentKind.TRACEABILITY);
        return shown.isPresent() && present
                ? place(
                        document,
                        home,
                        Anchors.matrix(matrixId),
                        matrixId + " " + shown.get().title())
                : place(document, anchors.register(), "register", "Item register");
    }

    private Entry place(String document, String home, String heading, String words) {
        String number =
                headings.find(home, heading).map(Headings.Heading::number).orElse("");
        // The checklist names the controlled document precisely; D8 says once, among its references, which revisions it
        // means.
        String revision = home.equals(document) || document.equals(DocumentKind.TRACEABILITY.id())
                ? ""
                : DocumentKind.of(home)
                        .map(kind -> revisions.getOrDefault(kind, ""))
                        .orElse("");
        String text = FrameModel.number(basis, home)
                + (revision.isEmpty() ? "" : ", revision " + revision)
                + (number.isEmpty() ? "" : ", section " + number)
                + ", " + words;
        String section = (number.isEmpty() ? "" : "section " + number + ", ") + words;
        return new Entry(text, (home.equals(document) ? "#" : home + "#") + heading, Optional.empty(), "")
                .with(new Brief(
                        FrameModel.number(basis, home) + (revision.isEmpty() ? "" : ", revision " + revision),
                        section));
    }
}
