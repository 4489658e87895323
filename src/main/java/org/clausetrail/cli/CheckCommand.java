package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clausetrail.model.Severity;
import org.clausetrail.project.Project;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.step.Assessed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assesses without writing anything. */
@Command(
        name = "check",
        description =
                "Assess a project and print its findings; write nothing. Ends with 1 when findings reach the gate.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Option(names = "--json", description = "Print the findings as JSON Lines.")
    private boolean json;

    @Option(names = "--all", description = "Print notes too.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLines progress = options.progress(spec.commandLine().getErr());
        Project project = options.read();
        Assessed assessed = options.assess(project, progress);
        progress.done();
        for (Assessment.AssessedFinding finding : assessed.assessment().findings()) {
            if (all || json || finding.severity() != Severity.NOTE) {
                out.println(json ? JsonOutput.line(values(finding)) : Visible.text(line(finding)));
            }
        }
        long reaching = assessed.atLeast(project.gate());
        if (!json) {
            out.println();
            new Summary(project.product(), assessed).print(out);
            out.println();
            out.println(
                    reaching == 0
                            ? "No finding reaches the gate (" + project.gate().word() + ")."
                            : reaching + (reaching == 1 ? " finding reaches" : " findings reach") + " the gate ("
                                    + project.gate().word() + ").");
        }
        return reaching == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static String line(Assessment.AssessedFinding finding) {
        String place = finding.finding().source().toString();
        return finding.severity().word() + " " + finding.finding().check() + (place.isEmpty() ? "" : " " + place) + ": "
                + finding.finding().message()
                + (finding.waiver().isEmpty() ? "" : " [waiver " + finding.waiver() + "]")
                + (finding.knownSince().isEmpty() ? "" : " [known since " + finding.knownSince() + "]");
    }

    private static Map<String, Object> values(Assessment.AssessedFinding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("check", finding.finding().check());
        values.put("severity", finding.severity().word());
        values.put("message", finding.finding().message());
        values.put(
                "items",
                finding.finding().items().stream().map(Object::toString).toList());
        values.put("place", finding.finding().source().toString());
        values.put("clauses", finding.clauses());
        values.put("waiver", finding.waiver());
        values.put("known_since", finding.knownSince());
        return values;
    }
}
