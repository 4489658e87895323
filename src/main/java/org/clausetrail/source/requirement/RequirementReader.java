package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.List;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.entry.Entries;
import org.clausetrail.source.entry.Entry;
import org.clausetrail.source.entry.EntryItems;
import org.clausetrail.source.entry.ItemFiles;
import org.clausetrail.source.entry.Vocabulary;

/** Reads requirements, needs, claims, software items and units from Markdown, CSV, YAML, JSON or a tool's own format. */
public final class RequirementReader {
    private final List<RequirementFormat> formats;

    /** A reader that also knows these formats of tools. */
    public RequirementReader(List<RequirementFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** A reader that knows all formats of this package. */
    public static RequirementReader standard() {
        return new RequirementReader(RequirementFormats.items());
    }

    /**
     * Reads the files of one declared source.
     *
     * @param kind kind of the items in it
     * @param declared where the source is declared, for the finding that it is empty
     */
    public void read(List<InputFile> files, ItemKind kind, SourceRef declared, EvidenceSink sink) throws IOException {
        new ItemFiles(kind.title() + " entries", declared, sink).read(files, (file, facts) -> read(file, kind, facts));
    }

    /** Reads one file. */
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        if (file.name().endsWith(Doorstop.SETTINGS)) {
            return;
        }
        Head head = Head.of(file);
        for (RequirementFormat format : formats) {
            if (format.match(head) == Format.Match.CERTAIN && !ownMarkdown(file, kind, format)) {
                format.read(file, kind, sink);
                return;
            }
        }
        entries(file, kind, sink);
    }

    private static void entries(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        Entries entries = Entries.read(file);
        entries.findings().forEach(sink::finding);
        EntryItems items = new EntryItems(Vocabulary.requirements(), sink);
        for (Entry entry : entries.items()) {
            items.emit(entry, kind);
        }
    }

    /** Markdown may quote the ids of another convention: it is read in the convention that finds more items. */
    private static boolean ownMarkdown(InputFile file, ItemKind kind, RequirementFormat format) throws IOException {
        if (!(format instanceof OpenFastTrace)) {
            return false;
        }
        Evidence.Collector foreign = new Evidence.Collector();
        format.read(file, kind, foreign);
        return Entries.read(file).items().size() >= foreign.evidence().items().size();
    }
}
