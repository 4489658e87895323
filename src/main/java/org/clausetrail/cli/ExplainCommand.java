package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.Project;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.step.Assessed;
import org.clausetrail.tree.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one clause or one item. */
@Command(
        name = "explain",
        description = "Explain a clause (what it expects, what was found) or an item (its trail up and down).",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "ID",
            description =
                    "Id of a clause, such as 62304.5.7.1 or \"iec-62304 5.7.1\", or of an item; a commit may be shortened.")
    private String id;

    @Mixin
    private ProjectOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLines progress = options.progress(spec.commandLine().getErr());
        Project project = options.read();
        Assessed assessed = options.assess(project, progress);
        progress.done();
        Explanation explanation = new Explanation(assessed, out);
        Optional<Assessment.ClauseResult> clause = Named.clause(id, assessed.assessment());
        OptionalInt item = Named.item(id, assessed.trace().graph());
        if (clause.isEmpty() && item.isEmpty()) {
            throw new InputException(SourceRef.file(project.file().toString()), unknown(assessed));
        }
        clause.ifPresent(explanation::clause);
        item.ifPresent(explanation::item);
        return ExitCode.DONE;
    }

    private String unknown(Assessed assessed) {
        var clauses = assessed.assessment().regulations().stream()
                .flatMap(result -> result.clauses().stream())
                .map(result -> result.clause().id());
        var items =
                assessed.trace().graph().items().stream().map(item -> item.id().value());
        var known = java.util.stream.Stream.concat(clauses, items).toList();
        return "No clause of the chosen regulations and no item has the id \"" + id + "\"." + Nearest.hint(id, known);
    }
}
