package org.clausetrail.source.requirement;

import java.io.IOException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Format;
import org.clausetrail.source.InputFile;

/** A format of a requirements tool: recognised from content, inspected, and read as items and links. */
public interface RequirementFormat extends Format {
    /**
     * Reads one file.
     *
     * @param kind kind of the items that the file holds
     * @throws org.clausetrail.model.InputException for a file that is broken
     */
    void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException;
}
