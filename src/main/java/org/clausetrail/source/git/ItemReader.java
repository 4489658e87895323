package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Map;
import org.clausetrail.model.ItemId;
import org.clausetrail.source.InputFile;

/** Says which items a version of a file holds. Must depend on the file's name and content alone. */
@FunctionalInterface
public interface ItemReader {
    /**
     * Content hash of each item in the file.
     *
     * @throws org.clausetrail.model.InputException where this version of the file cannot be read
     */
    Map<ItemId, String> items(InputFile file) throws IOException;
}
