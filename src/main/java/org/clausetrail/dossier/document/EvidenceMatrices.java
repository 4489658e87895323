package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.matrix.AnomalyMatrix;
import org.clausetrail.dossier.matrix.BackwardTrace;
import org.clausetrail.dossier.matrix.ChangeTrace;
import org.clausetrail.dossier.matrix.ClaimTrace;
import org.clausetrail.dossier.matrix.ComputationalEvidence;
import org.clausetrail.dossier.matrix.ConfigurationStatus;
import org.clausetrail.dossier.matrix.DataDigests;
import org.clausetrail.dossier.matrix.ForwardTrace;
import org.clausetrail.dossier.matrix.RiskTrace;
import org.clausetrail.dossier.matrix.SecurityTrace;
import org.clausetrail.dossier.matrix.SoupMatrix;
import org.clausetrail.dossier.matrix.UncertaintyStatements;
import org.clausetrail.dossier.matrix.VersionHistory;
import org.clausetrail.dossier.matrix.WorkingPlaces;
import org.clausetrail.trace.Trace;

/** The matrices of evidence, each made once, for the document in which it stands. */
final class EvidenceMatrices {
    private final Map<DocumentKind, List<Matrix>> byDocument = new EnumMap<>(DocumentKind.class);
    private final Map<String, DocumentKind> homes;

    EvidenceMatrices(Trace trace, Anchors anchors, DocumentSet documents) {
        String main = DocumentKind.TRACEABILITY.id();
        List<Matrix> traces = new ArrayList<>();
        traces.add(ForwardTrace.folded(trace, anchors, main));
        traces.add(BackwardTrace.of(trace, anchors, main));
        traces.add(RiskTrace.of(trace, anchors, main));
        addFilled(traces, ClaimTrace.of(trace, anchors, main));
        traces.add(AnomalyMatrix.of(trace, anchors, main));
        traces.add(SoupMatrix.of(trace, anchors, main));
        traces.add(ChangeTrace.of(trace, anchors, main));
        traces.add(VersionHistory.of(trace, anchors, main));
        addFilled(traces, ConfigurationStatus.of(trace, anchors, main));
        addFilled(traces, SecurityTrace.of(trace, anchors, main));
        byDocument.put(DocumentKind.TRACEABILITY, traces);
        DocumentKind simulation = documents.homeOfMatrix("M12");
        byDocument
                .computeIfAbsent(simulation, key -> new ArrayList<>())
                .add(ComputationalEvidence.of(trace, anchors, simulation.id()));
        if (documents.has(DocumentKind.LABORATORY)) {
            String laboratory = DocumentKind.LABORATORY.id();
            byDocument.put(
                    DocumentKind.LABORATORY,
                    List.of(
                            DataDigests.of(trace, anchors, laboratory),
                            WorkingPlaces.of(trace, anchors, laboratory),
                            UncertaintyStatements.of(trace, anchors, laboratory)));
        }
        homes = homes(byDocument);
    }

    private static Map<String, DocumentKind> homes(Map<DocumentKind, List<Matrix>> byDocument) {
        Map<String, DocumentKind> homes = new HashMap<>();
        byDocument.forEach((kind, matrices) -> matrices.forEach(matrix -> homes.put(matrix.id(), kind)));
        return Map.copyOf(homes);
    }

    private static void addFilled(List<Matrix> matrices, Matrix matrix) {
        if (!matrix.rows().isEmpty()) {
            matrices.add(matrix);
        }
    }

    /** The matrices of a document, in their order. */
    List<Matrix> in(DocumentKind document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** A matrix; none where it has no rows to show and so is left out. */
    Optional<Matrix> find(String id) {
        return home(id).flatMap(kind ->
                in(kind).stream().filter(matrix -> matrix.id().equals(id)).findFirst());
    }

    /** The document that a matrix stands in. */
    Optional<DocumentKind> home(String id) {
        return Optional.ofNullable(homes.get(id));
    }
}
