package org.clausetrail.dossier.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.dossier.difference.DifferenceTables;
import org.clausetrail.dossier.template.Composer;

/** The difference of two releases as a document: what changed by area, with evidence, clauses, commits and code. */
// [impl->CT-REQ-082]
public final class DifferenceDocument {
    /** Its id and the name of its files. */
    public static final String ID = "D15-changes";

    private static final String TEMPLATE = "documents/D15-changes.ftlx";
    private static final int REVISION_LENGTH = 12;

    private DifferenceDocument() {}

    /**
     * Composes the document.
     *
     * @param basis the later release
     * @param compared both releases
     * @param tables the tables of the difference
     */
    public static DossierDocument of(DossierBasis basis, Compared compared, DifferenceTables tables) {
        String title = "Changes from " + compared.earlier() + " to " + compared.later();
        Composer composer = new Composer(basis.templates());
        FrameModel frame = new FrameModel(basis);
        Map<String, Object> body = new HashMap<>(new DifferenceModel(compared, tables).of());
        MatrixModel rows = new MatrixModel(compared.releases().to().graph(), new Anchors(ID), ID);
        body.put("matrices", new MappedList<>(tables.matrices(), rows::of));
        body.put("documents", List.of());
        body.put("regulations", SummaryModel.regulations(basis.assessment()));
        String digest = composer.rehearse(ID, TEMPLATE, model(frame.of(ID, title, "", Generation.OPEN, ""), body));
        String revision = digest.substring(0, REVISION_LENGTH);
        Map<String, Object> model =
                model(frame.of(ID, title, revision, basis.generation(), composer.templateDigest()), body);
        return new DossierDocument(
                ID,
                FrameModel.number(basis, ID),
                title,
                revision,
                tables.matrices(),
                out -> composer.write(ID, TEMPLATE, model, out));
    }

    private static Map<String, Object> model(Map<String, Object> frame, Map<String, Object> body) {
        frame.putAll(body);
        return frame;
    }
}
