package org.clausetrail.source.requirement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;

/** A zip archive of ReqIF documents and attachments. Nothing is written to disk, nested archives stay closed. */
public final class ReqIfArchive implements RequirementFormat {
    private static final int MOST_BYTES = 100 << 20;
    private static final int MOST_ENTRIES = 100_000;
    private static final int END_RECORD = 22;

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
        byte[] bytes;
        try (InputStream stream = file.open()) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        }
        int declared = entries(bytes, file);
        Content content = new Content();
        int budget = MOST_BYTES;
        int seen = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                seen++;
                if (seen > MOST_ENTRIES) {
                    throw new InputException(file.ref(), "The archive has more than " + MOST_ENTRIES + " entries.");
                }
                byte[] unpacked = zip.readNBytes(budget + 1);
                budget -= unpacked.length;
                if (budget < 0) {
                    throw new InputException(
                            file.ref(),
                            "The archive unpacks to more than " + (MOST_BYTES >> 20) + " MiB. It is not read.");
                }
                if (!entry.isDirectory()) {
                    take(entry.getName(), unpacked, file, content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file.ref(), "The archive is damaged: " + e.getMessage() + ".");
        }
        if (seen != declared) {
            throw new InputException(file.ref(), "The archive lists " + declared + " entries but holds " + seen + ".");
        }
        if (content.documents.isEmpty()) {
            throw new InputException(file.ref(), "The archive holds no .reqif document.");
        }
        return content;
    }

    private static void take(String name, byte[] unpacked, InputFile file, Content content) throws IOException {
        content.entries++;
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            content.warnings.add(
                    "The entry \"" + name + "\" has a name that leads out of the archive; only its content is read.");
        }
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (base.toLowerCase(Locale.ROOT).endsWith(".reqif") && !base.startsWith("._")) {
            SourceRef place =
                    new SourceRef(file.ref().path() + "!" + name, 0, file.ref().commit(), "");
            content.documents.put(name, ReqIfDocument.read(InputFile.of(unpacked, place)));
        }
    }

    /** Number of entries by the record at the end; without it the archive is no archive or broken off. */
    private static int entries(byte[] bytes, InputFile file) {
        for (int at = bytes.length - END_RECORD; at >= 0 && at >= bytes.length - END_RECORD - 65_535; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return (bytes[at + 10] & 0xff) | (bytes[at + 11] & 0xff) << 8;
            }
        }
        throw new InputException(file.ref(), "The file is no complete zip archive. Export it again.");
    }
}
