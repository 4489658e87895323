package org.clausetrail.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import picocli.CommandLine.Parameters;

/** What every command about one project takes. */
final class ProjectOptions extends RunOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            defaultValue = ".",
            description = "Folder that holds clausetrail.yaml, or the file itself; the current folder by default.")
    private Path project;

    Project read() throws IOException {
        return ProjectFile.read(project);
    }
}
