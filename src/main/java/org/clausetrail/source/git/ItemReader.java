package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Map;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.source.InputFile;

/** Says which items a version of a file holds. Must depend on its arguments alone. */
@FunctionalInterface
public interface ItemReader {
    /**
     * The items in the file; of an id that is given twice the first.
     *
     * @param file a version of a file, under the name that it had at the time
     * @param declared the name that a declaration knows: that of the file itself, or of the file that it became
     * @throws org.clausetrail.model.InputException where this version of the file cannot be read
     */
    Map<ItemId, Item> items(InputFile file, String declared) throws IOException;

    /** Everything but its arguments that its answers depend on; empty where they are not to be kept for the next run. */
    default String settings() {
        return "";
    }
}
