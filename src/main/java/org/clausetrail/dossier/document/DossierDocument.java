package org.clausetrail.dossier.document;

import java.util.List;
import org.clausetrail.dossier.Matrix;

/**
 * A document of the dossier, ready to be rendered in any format.
 *
 * @param id such as {@code D8}; also the name of its files without ending, which links between documents use
 * @param number document number as printed, with the project's prefix
 * @param title as printed
 * @param revision digest of what the document says, abbreviated
 * @param matrices its matrices, for workbooks and CSV
 * @param page its page
 */
public record DossierDocument(
        String id, String number, String title, String revision, List<Matrix> matrices, Page page) {
    public DossierDocument {
        matrices = List.copyOf(matrices);
    }

    /** Name of its files without ending. */
    public String fileBase() {
        return id;
    }
}
