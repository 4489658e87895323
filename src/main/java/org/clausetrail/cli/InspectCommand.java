package org.clausetrail.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.cache.Cache;
import org.clausetrail.cli.inspect.Inspector;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.git.RenameMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the readers recognise. */
@Command(
        name = "inspect",
        description = {
            "Say what the readers recognise in files: the format, counts and samples.",
            "A folder is searched; a repository or a folder that is one report is one entry."
        },
        mixinStandardHelpOptions = true)
final class InspectCommand implements Runnable {
    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to look at.")
    private List<Path> paths;

    @Option(names = "--json", description = "Print JSON Lines, one object per argument or file found.")
    private boolean json;

    @Option(names = "--renames", description = "Count the renamed files of a repository, as git log -M finds them.")
    private boolean renames;

    @Option(names = "--copies", description = "Count copied files as well, as git log -C finds them.")
    private boolean copies;

    @Mixin
    private CacheOptions cacheOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Cache cache = cacheOptions.cache(spec.commandLine().getErr());
        Inspector inspector = new Inspector(cache, RenameMode.of(renames, copies), (file, inspection) -> {
            out.println(json ? JsonOutput.line(values(file, inspection)) : text(file, inspection));
            out.flush();
        });
        inspector.inspect(paths);
    }

    private static Map<String, Object> values(String file, Inspection inspection) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", file);
        values.put("status", inspection.status().word());
        values.put(
                "format", inspection.status() == Inspection.Status.UNSUPPORTED ? "unsupported" : inspection.format());
        if (inspection.status() == Inspection.Status.UNSUPPORTED
                && !inspection.format().isEmpty()) {
            values.put("marker", inspection.format());
        }
        // A fact never hides how the inspection itself went: an MLflow run has a status of its own.
        inspection
                .facts()
                .forEach((name, fact) -> values.put(values.containsKey(name) ? "stated_" + name : name, fact));
        if (!inspection.reason().isEmpty()) {
            values.put("reason", inspection.reason());
        }
        return values;
    }

    private static String text(String file, Inspection inspection) {
        StringBuilder text = new StringBuilder(file).append('\n');
        values(file, inspection).forEach((key, value) -> {
            if (!key.equals("file")) {
                text.append("  ")
                        .append(key)
                        .append(": ")
                        .append(value instanceof Map || value instanceof List ? JsonOutput.line(value) : value)
                        .append('\n');
            }
        });
        return text.toString().stripTrailing();
    }
}
