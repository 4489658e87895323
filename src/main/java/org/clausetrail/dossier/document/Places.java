package org.clausetrail.dossier.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.matrix.Whereabouts;
import org.clausetrail.dossier.template.Headings;

/** Where matrices and the item register stand: document, revision and section, as seen from another document. */
final class Places {
    private final DossierBasis basis;
    private final Headings headings;
    private final Anchors anchors;
    private final DocumentSet documents;
    private final EvidenceMatrices matrices;
    private Map<DocumentKind, String> revisions = new EnumMap<>(DocumentKind.class);

    Places(DossierBasis basis, Headings headings, Anchors anchors, DocumentSet documents, EvidenceMatrices matrices) {
        this.basis = basis;
        this.headings = headings;
        this.anchors = anchors;
        this.documents = documents;
        this.matrices = matrices;
    }

    /** Makes known in which revision the documents are, once they are. */
    void settle(Map<DocumentKind, String> settled) {
        revisions = settled;
    }

    String revision(DocumentKind kind) {
        return revisions.getOrDefault(kind, "");
    }

    /** Places as seen from a document. */
    Whereabouts from(DocumentKind document) {
        return id -> at(document, id);
    }

    private Entry at(DocumentKind document, String matrixId) {
        Optional<Matrix> shown = matrices.find(matrixId);
        Optional<DocumentKind> home = matrices.home(matrixId).filter(documents::has);
        return shown.isPresent() && home.isPresent()
                ? place(
                        document,
                        home.get().id(),
                        Anchors.matrix(matrixId),
                        matrixId + " " + shown.get().title())
                : place(document, anchors.register(), "register", "Item register");
    }

    private Entry place(DocumentKind document, String home, String heading, String words) {
        String number =
                headings.find(home, heading).map(Headings.Heading::number).orElse("");
        boolean here = home.equals(document.id());
        // The checklist names the controlled document precisely; others say once, among their references, which
        // revisions
        // they mean.
        String revision = here || document != DocumentKind.GSPR
                ? ""
                : DocumentKind.of(home).map(this::revision).orElse("");
        String titled = FrameModel.number(basis, home) + (revision.isEmpty() ? "" : ", revision " + revision);
        String section = (number.isEmpty() ? "" : "section " + number + ", ") + words;
        return new Entry(titled + ", " + section, (here ? "#" : home + "#") + heading, Optional.empty(), "")
                .with(new Brief(titled, section));
    }
}
