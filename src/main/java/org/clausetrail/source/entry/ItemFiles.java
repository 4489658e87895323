package org.clausetrail.source.entry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;

/**
 * Reads the files of one declared source. A file that cannot be read gives nothing but an error; a source that states
 * nothing, and an id that is given twice, are errors too.
 */
public final class ItemFiles {
    private final String what;
    private final SourceRef declared;
    private final EvidenceSink sink;
    private final Map<ItemId, SourceRef> seen = new HashMap<>();
    private boolean stated;

    /**
     * @param what what the source should hold, in the plural, for messages
     * @param declared where the source is declared
     */
    public ItemFiles(String what, SourceRef declared, EvidenceSink sink) {
        this.what = what;
        this.declared = declared;
        this.sink = sink;
    }

    /** Reads one file and hands its facts on. */
    @FunctionalInterface
    public interface Reader {
        void read(InputFile file, EvidenceSink sink) throws IOException;
    }

    /** Reads all files in order. */
    public void read(List<InputFile> files, Reader reader) throws IOException {
        for (InputFile file : files) {
            Evidence.Collector facts = new Evidence.Collector();
            try {
                reader.read(file, facts);
                pass(facts.evidence());
            } catch (InputException e) {
                stated = true;
                error("R-FILE", "The file is left out. " + e.getMessage(), List.of(), e.where());
            }
        }
        if (!stated) {
            String why = files.isEmpty() ? "matches no file" : "matches " + files.size() + " files that hold none";
            error(
                    "R-EMPTY",
                    "No " + what + " were found: the source " + why + ". Correct or remove it.",
                    List.of(),
                    declared);
        }
    }

    private void pass(Evidence facts) {
        for (Item item : facts.items()) {
            SourceRef first = seen.putIfAbsent(item.id(), item.source());
            if (first != null) {
                error(
                        "C27",
                        "The id " + item.id() + " is given twice, first at " + first + ". Give each item its own id.",
                        List.of(item.id()),
                        item.source());
            }
            stated = true;
            sink.item(item);
        }
        stated |= !facts.links().isEmpty();
        facts.links().forEach(sink::link);
        facts.findings().forEach(sink::finding);
    }

    private void error(String check, String message, List<ItemId> items, SourceRef source) {
        sink.finding(new Finding(check, Severity.ERROR, message, items, source));
    }
}
