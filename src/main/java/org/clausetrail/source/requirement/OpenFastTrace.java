package org.clausetrail.source.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.tree.SourceText;

/** Markdown in the conventions of OpenFastTrace: ids {@code type~name~revision}, {@code Needs:}, {@code Covers:}. */
public final class OpenFastTrace implements RequirementFormat {
    private static final Pattern MARK = Pattern.compile("(?m)^`?" + OftLines.ID + "`?");

    @Override
    public String name() {
        return "oft-md";
    }

    @Override
    public Match match(Head head) {
        String name = head.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".md") && !name.endsWith(".markdown")) {
            return Match.NO;
        }
        return MARK.matcher(head.text()).find() ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        OftLines lines = lines(file);
        List<OftLines.OftItem> items = lines.items();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("items", items.size());
        facts.put("item_types", Samples.counts(items, item -> item.id.substring(0, item.id.indexOf('~'))));
        TreeSet<String> ids = new TreeSet<>();
        items.forEach(item -> ids.add(item.id));
        facts.put("distinct_ids", ids.size());
        facts.put(
                "covers_links",
                items.stream().mapToInt(item -> item.covers.size()).sum());
        facts.put(
                "depends_links",
                items.stream().mapToInt(item -> item.depends.size()).sum());
        facts.put(
                "needs_entries",
                items.stream().mapToInt(item -> item.needs.size()).sum());
        facts.put("tags", items.stream().mapToInt(item -> item.tags.size()).sum());
        facts.put("non_approved", (int)
                items.stream().filter(item -> !item.status.equals("approved")).count());
        facts.put("forwarded_items", (int)
                items.stream().filter(item -> item.forwarded).count());
        facts.put("ids", List.copyOf(ids));
        facts.put(
                "samples", Samples.of(items).stream().map(OpenFastTrace::sample).toList());
        if (!lines.findings().isEmpty()) {
            facts.put(
                    "warnings",
                    lines.findings().stream()
                            .map(f -> "line " + f.source().line() + ": " + f.message())
                            .toList());
        }
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        OftLines lines = lines(file);
        lines.findings().forEach(sink::finding);
        lines.items().forEach(item -> item.toolItem().emit(kind, sink));
    }

    private static OftLines lines(InputFile file) throws IOException {
        try (InputStream stream = file.open()) {
            OftLines lines = new OftLines(file.ref());
            lines.read(SourceText.read(stream, file.ref()));
            return lines;
        }
    }

    private static Map<String, Object> sample(OftLines.OftItem item) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", item.id);
        facts.put("covers", new ArrayList<>(item.covers));
        facts.put("needs", new ArrayList<>(item.needs));
        return facts;
    }
}
