package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.template.Composer;

/**
 * The documents of a dossier. Each is gone through once to learn its headings and to derive its revision from what it
 * says; the pages that are then written can name sections and revisions of one another.
 */
// [impl->CT-REQ-270]
public final class Dossier {
    private static final int REVISION_LENGTH = 12;

    private final DossierBasis basis;
    private final Composer composer;
    private final Contents contents;
    private final DocumentSet documents;
    private final Map<DocumentKind, String> revisions = new EnumMap<>(DocumentKind.class);
    private final FrameModel frame;
    private final String templateDigest;

    private Dossier(DossierBasis basis) {
        this.basis = basis;
        this.composer = new Composer(basis.templates());
        this.contents = new Contents(basis, composer.headings());
        this.documents = contents.documents();
        this.frame = new FrameModel(basis);
        for (DocumentKind kind : documents.kinds()) {
            String digest = composer.rehearse(kind.id(), kind.template(), rehearsal(kind));
            revisions.put(kind, digest.substring(0, REVISION_LENGTH));
        }
        this.templateDigest = composer.templateDigest();
        contents.settle(revisions);
    }

    /** The dossier of a basis; an id of a document that cannot be generated is an input error. */
    public static Dossier of(DossierBasis basis) {
        return new Dossier(basis);
    }

    /** All documents but the index, in the order of the dossier. */
    public List<DossierDocument> documents() {
        List<DossierDocument> made = new ArrayList<>();
        for (DocumentKind kind : documents.kinds()) {
            if (kind != DocumentKind.INDEX) {
                made.add(document(kind, List.of()));
            }
        }
        return made;
    }

    /** Whether an index is wanted. */
    public boolean hasIndex() {
        return documents.has(DocumentKind.INDEX);
    }

    /**
     * The index, which comes last since it names all files that were rendered before it.
     *
     * @param files every other file of the dossier, in the order to print
     */
    public DossierDocument index(List<DossierFile> files) {
        return document(DocumentKind.INDEX, files);
    }

    /** SHA-256 over the templates that were used. */
    public String templateDigest() {
        return templateDigest;
    }

    private DossierDocument document(DocumentKind kind, List<DossierFile> files) {
        Map<String, Object> model =
                frame.of(kind, revisions.getOrDefault(kind, ""), basis.generation(), templateDigest);
        model.putAll(contents.of(kind));
        model.put("documents", overview(true));
        model.put("files", contents.files(files));
        return new DossierDocument(
                kind.id(),
                frame.number(kind),
                kind.title(),
                revisions.getOrDefault(kind, ""),
                contents.workbook(kind),
                out -> composer.write(kind.id(), kind.template(), model, out));
    }

    private Map<String, Object> rehearsal(DocumentKind kind) {
        Map<String, Object> model = frame.of(kind, "", Generation.OPEN, "");
        model.putAll(contents.of(kind));
        model.put("documents", overview(false));
        model.put("files", List.of());
        return model;
    }

    /** The documents of this dossier; their revisions stay out while these are still being derived. */
    private List<Object> overview(boolean settled) {
        List<Object> overview = new ArrayList<>();
        for (DocumentKind kind : documents.kinds()) {
            overview.add(Map.of(
                    "id", kind.id(),
                    "number", frame.number(kind),
                    "title", kind.title(),
                    "revision", settled ? revisions.getOrDefault(kind, "") : ""));
        }
        return overview;
    }
}
