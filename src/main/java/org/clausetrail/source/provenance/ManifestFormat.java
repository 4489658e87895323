package org.clausetrail.source.provenance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonFields;

/** A manifest of one simulation run (CREM 1.0, {@code *.crem.json}). */
public final class ManifestFormat implements Format {
    @Override
    public String name() {
        return "crem-json";
    }

    @Override
    public Match match(Head head) {
        return JsonFields.names(head, "manifestVersion", "claimLevel") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        List<String> violations = new ArrayList<>();
        ManifestReader.Checked checked;
        try {
            checked = new ManifestReader(Payloads.NONE).check(file, finding -> violations.add(line(finding)));
        } catch (InputException e) {
            if (violations.isEmpty()) {
                throw e;
            }
            throw new InputException(
                    e.where(),
                    e.getMessage() + " " + String.join(" ", violations.subList(0, Math.min(5, violations.size()))));
        }
        Manifest manifest = checked.manifest();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", manifest.id());
        facts.put("kind", manifest.text("kind").orElse(""));
        facts.put("claimed_level", checked.claimed().name());
        facts.put("computed_level", checked.computed().name());
        facts.put("status", manifest.text("run/status").orElse("unknown"));
        for (String list : List.of("inputs", "outputs", "results", "requirementRefs", "approvals")) {
            facts.put(
                    list.equals("requirementRefs") ? "requirement_refs" : list,
                    manifest.list(list).size());
        }
        facts.put(
                "findings",
                checked.findings().stream().map(ManifestFormat::line).toList());
        return Inspection.ok(name(), facts);
    }

    private static String line(Finding finding) {
        return finding.check() + " " + finding.severity().word() + " line "
                + finding.source().line() + ": " + finding.message();
    }
}
