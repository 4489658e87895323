package org.clausetrail.cli;

import org.clausetrail.project.definition.ProjectSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the schema of the project file. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of clausetrail.yaml, for editors that complete and check it.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(JsonOutput.pretty(ProjectSchema.schema()));
    }
}
