package org.clausetrail.source.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.clausetrail.tree.SourceText;
import org.clausetrail.tree.Tree;

/**
 * What one file states.
 *
 * @param items entries in the order written
 * @param findings what was not understood
 */
public record Entries(List<Entry> items, List<Finding> findings) {
    public Entries {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a file by the ending of its name: {@code md}, {@code markdown}, {@code csv}, {@code tsv}, {@code yaml},
     * {@code yml}, {@code json}.
     *
     * @throws InputException for broken syntax, with the line, and for any other ending
     */
    public static Entries read(InputFile file) throws IOException {
        try (InputStream stream = file.open()) {
            return read(SourceText.read(stream, file.ref()), file.ref());
        }
    }

    /** Reads text that is in memory; the ending of the path tells the form. */
    public static Entries read(String text, SourceRef ref) {
        String path = ref.path().toLowerCase(Locale.ROOT);
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "md", "markdown" -> new MarkdownEntries(ref).read(text);
            case "csv", "tsv" -> CsvEntries.read(text, ref);
            case "yaml", "yml" -> TreeEntries.read(Tree.yaml(text, ref));
            case "json" -> TreeEntries.read(Tree.json(text, ref));
            default ->
                throw new InputException(
                        ref,
                        "Items are read from .md, .csv, .tsv, .yaml, .yml and .json files. Rename or convert this file.");
        };
    }
}
