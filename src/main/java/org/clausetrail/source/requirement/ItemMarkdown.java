package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.entry.Entries;
import org.clausetrail.source.entry.Entry;

/** Markdown whose headings, tables or front matter name items. */
public final class ItemMarkdown implements Format {
    /** The parts of an id are bounded, since a pattern tries all ways to cut a long word. */
    private static final Pattern HEADING = Pattern.compile(
            "(?m)^#{1,6} {1,9}[`*\\[]{0,9}\\p{L}[\\p{L}\\p{N}]{0,60}[-_.:~]?[\\p{L}\\p{N}]{0,60}\\p{N}");

    @Override
    public String name() {
        return "items-md";
    }

    @Override
    public Match match(Head head) {
        boolean markdown = head.name().endsWith(".md") || head.name().endsWith(".markdown");
        boolean marked = markdown && (HEADING.matcher(head.text()).find() || hasFrontMatter(head.text()));
        return marked ? Match.POSSIBLE : Match.NO;
    }

    private static boolean hasFrontMatter(String text) {
        return (text.startsWith("---\n") || text.startsWith("---\r\n")) && text.contains("\nid:");
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Entries entries = Entries.read(file);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("items", entries.items().size());
        facts.put("ids", entries.items().stream().map(Entry::id).toList());
        facts.put("with_parent", (int) entries.items().stream()
                .filter(e -> e.value("parent").isPresent())
                .count());
        List<String> warnings = entries.findings().stream()
                .map(finding -> "line " + finding.source().line() + ": " + finding.message())
                .toList();
        if (!warnings.isEmpty()) {
            facts.put("warnings", warnings);
        }
        return Inspection.ok(name(), facts);
    }
}
