package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.regulation.Catalog;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.regulation.MappingFiles;
import org.clausetrail.regulation.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the catalogs. */
@Command(
        name = "regulations",
        description = "List the catalogs of clauses with edition, date and counts.",
        mixinStandardHelpOptions = true)
final class RegulationsCommand implements Runnable {
    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        MappingFiles mappings = MappingFiles.shipped();
        Catalogs catalogs = Catalogs.of(mappings);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Catalog catalog : catalogs.read(catalogs.ids())) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", catalog.id());
            row.put("title", catalog.title());
            row.put("edition", catalog.edition());
            row.put("date", catalog.date());
            row.put("entries", catalog.clauses().size());
            row.put("requirements", catalog.requirements());
            row.put("not_assessed", Rules.of(catalog, mappings).notAssessed(catalog));
            rows.add(row);
        }
        if (json) {
            out.println(JsonOutput.pretty(rows));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-32s %-12s %8s %13s %13s  %s%n",
                "catalog",
                "date",
                "entries",
                "requirements",
                "not assessed",
                "title, edition");
        for (Map<String, Object> row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-32s %-12s %8s %13s %13s  %s, %s%n",
                    row.get("id"),
                    row.get("date"),
                    row.get("entries"),
                    row.get("requirements"),
                    row.get("not_assessed"),
                    row.get("title"),
                    row.get("edition"));
        }
    }
}
