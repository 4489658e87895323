package org.clausetrail.dossier.document;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.regulation.Assessment;

/**
 * The documents of a dossier, and in which of them a catalog or a matrix stands: in the one made for it where that is
 * wanted, else in D8.
 *
 * @param kinds in the order in which they are made
 */
// [impl->CT-REQ-296]
record DocumentSet(Set<DocumentKind> kinds) {
    private static final Map<String, DocumentKind> CATALOGS = Map.of(
            "eu-ivdr-annex-i", DocumentKind.GSPR,
            "iso-iec-17025", DocumentKind.LABORATORY,
            "fda-cms-credibility", DocumentKind.CREDIBILITY,
            "asme-vv40", DocumentKind.CREDIBILITY);

    private static final Map<String, DocumentKind> MATRICES = Map.of("M12", DocumentKind.CREDIBILITY);

    DocumentSet {
        EnumSet<DocumentKind> ordered = EnumSet.noneOf(DocumentKind.class);
        ordered.addAll(kinds);
        kinds = Collections.unmodifiableSet(ordered);
    }

    /**
     * The documents that a project wants; where it names none: D8, D16, D22, and those made for a regulation that it
     * chooses.
     *
     * @param registerApart whether the item register is too long for a section of D8
     */
    static DocumentSet of(DossierBasis basis, boolean registerApart) {
        EnumSet<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        basis.documents().forEach(id -> kinds.add(kind(id)));
        if (kinds.isEmpty()) {
            kinds.addAll(Set.of(DocumentKind.TRACEABILITY, DocumentKind.GSPR, DocumentKind.INDEX));
            kinds.addAll(madeFor(basis.assessment()));
        }
        // Every id leads into the register, so a dossier never goes without it.
        if (registerApart || !kinds.contains(DocumentKind.TRACEABILITY)) {
            kinds.add(DocumentKind.REGISTER);
        } else {
            kinds.remove(DocumentKind.REGISTER);
        }
        return new DocumentSet(kinds);
    }

    private static Set<DocumentKind> madeFor(Assessment assessment) {
        return assessment.regulations().stream()
                .map(result -> CATALOGS.getOrDefault(result.catalog().id(), DocumentKind.TRACEABILITY))
                .collect(Collectors.toSet());
    }

    private static DocumentKind kind(String id) {
        return DocumentKind.of(id)
                .orElseThrow(() -> new InputException(
                        SourceRef.NONE,
                        "The document " + id + " cannot be generated. Possible: D8, D16, D19, D20, D22."));
    }

    boolean has(DocumentKind kind) {
        return kinds.contains(kind);
    }

    /** The document that holds the clause matrix of a catalog. */
    DocumentKind homeOfCatalog(String catalog) {
        return home(CATALOGS.getOrDefault(catalog, DocumentKind.TRACEABILITY));
    }

    /** The document that holds a matrix. */
    DocumentKind homeOfMatrix(String matrix) {
        return home(MATRICES.getOrDefault(matrix, DocumentKind.TRACEABILITY));
    }

    private DocumentKind home(DocumentKind madeFor) {
        return has(madeFor) ? madeFor : DocumentKind.TRACEABILITY;
    }
}
