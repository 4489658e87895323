package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.archive.Archive;

/** A zip archive of ReqIF documents and attachments. Nothing is written to disk, nested archives stay closed. */
public final class ReqIfArchive implements RequirementFormat {
    /** What an archive holds. */
    private static final class Content {
        private final Map<String, ReqIfDocument> documents = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();
        private int entries;
    }

    @Override
    public String name() {
        return "reqifz";
    }

    @Override
    public Match match(Head head) {
        boolean named = head.name().toLowerCase(Locale.ROOT).endsWith(".reqifz");
        boolean zip = head.text().startsWith("PK\u0003\u0004");
        return named && zip ? Match.CERTAIN : named ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Content content = content(file);
        List<Object> files = new ArrayList<>();
        content.documents.forEach((entry, document) -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("entry", entry);
            facts.putAll(document.facts());
            files.add(facts);
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entries", content.entries);
        facts.put("reqif_files", content.documents.size());
        facts.put("attachments", content.entries - content.documents.size());
        facts.put(
                "spec_objects",
                content.documents.values().stream()
                        .mapToInt(ReqIfDocument::objects)
                        .sum());
        facts.put(
                "spec_relations",
                content.documents.values().stream()
                        .mapToInt(ReqIfDocument::relations)
                        .sum());
        facts.put("per_file", files);
        if (!content.warnings.isEmpty()) {
            facts.put("warnings", List.copyOf(content.warnings));
        }
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        for (ReqIfDocument document : content(file).documents.values()) {
            document.items().forEach(item -> item.emit(kind, sink));
        }
    }

    private static Content content(InputFile file) throws IOException {
        Content content = new Content();
        Archive.read(file, (name, part) -> take(name, part, content));
        if (content.documents.isEmpty()) {
            throw new InputException(file.ref(), "The archive holds no .reqif document.");
        }
        return content;
    }

    private static void take(String name, InputFile part, Content content) throws IOException {
        content.entries++;
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            content.warnings.add(
                    "The entry \"" + name + "\" has a name that leads out of the archive; only its content is read.");
        }
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (base.toLowerCase(Locale.ROOT).endsWith(".reqif") && !base.startsWith("._")) {
            content.documents.put(name, ReqIfDocument.read(part));
        }
    }
}
