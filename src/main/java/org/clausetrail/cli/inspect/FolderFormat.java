package org.clausetrail.cli.inspect;

import java.io.IOException;
import java.nio.file.Path;
import org.clausetrail.source.Inspection;

/** A format that takes a whole folder, such as a folder of results of one run. */
public interface FolderFormat {
    /** Whether the folder is of this format. */
    boolean matches(Path folder) throws IOException;

    /** Counts what is in it. */
    Inspection inspect(Path folder, String name) throws IOException;
}
