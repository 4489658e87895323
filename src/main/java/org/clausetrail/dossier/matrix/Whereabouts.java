package org.clausetrail.dossier.matrix;

import org.clausetrail.dossier.Matrix.Entry;

/** Where in the dossier a matrix stands, for cells that point to it. */
@FunctionalInterface
public interface Whereabouts {
    /**
     * A line that names document, revision and section of a matrix and links to it.
     *
     * @param matrixId such as {@code M1}; empty for the item register
     */
    Entry of(String matrixId);
}
