package org.clausetrail.source.coverage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;

/** Reads the coverage reports of one declared source: an item per report and file of the code. */
// [impl->CT-REQ-090]
public final class CoverageReader {
    /** Attribute: path of the file of the code in the repository, or as reported where it is not found there. */
    public static final String PATH = "path";
    /** Attribute: number of lines that can be executed. */
    public static final String LINES = "lines";
    /** Attribute: number of lines that were executed. */
    public static final String EXECUTED = "lines-executed";

    private final CodeFiles code;
    private final String version;
    private final String commit;
    private final EvidenceSink sink;

    /**
     * @param code paths of the files of the code
     * @param version version that was measured; empty where not stated
     * @param commit commit that was measured; empty where not stated
     */
    public CoverageReader(List<String> code, String version, String commit, EvidenceSink sink) {
        this.code = new CodeFiles(code);
        this.version = version;
        this.commit = commit;
        this.sink = sink;
    }

    /** Reads the reports in order; one that cannot be read is reported and left out. */
    public void read(List<InputFile> files, SourceRef declared) throws IOException {
        if (files.isEmpty()) {
            finding(
                    "R-EMPTY",
                    Severity.ERROR,
                    "No coverage reports were found: the source matches no file. Correct or remove it.",
                    declared);
        }
        for (InputFile file : files) {
            try {
                read(file);
            } catch (InputException e) {
                finding("R-FILE", Severity.ERROR, "The file is left out. " + e.getMessage(), e.where());
            }
        }
    }

    private void read(InputFile file) throws IOException {
        Map<String, FileLines> lines = CoverageReports.read(file);
        if (lines.isEmpty()) {
            finding("R-EMPTY", Severity.ERROR, "The coverage report names no file of the code.", file.ref());
        }
        int unknown = 0;
        for (Map.Entry<String, FileLines> entry : lines.entrySet()) {
            Optional<String> path = code.find(entry.getKey());
            unknown += path.isPresent() ? 0 : 1;
            sink.item(item(file, path.orElse(entry.getKey()), entry.getValue()));
        }
        if (unknown > 0) {
            finding(
                    "R-COVERAGE",
                    Severity.WARNING,
                    unknown + " of " + lines.size() + " files of the report are not, or not clearly, files of the"
                            + " repository, so their coverage belongs to no software item.",
                    file.ref());
        }
    }

    private Item item(InputFile file, String path, FileLines lines) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(PATH, path);
        attributes.put(LINES, String.valueOf(lines.lines()));
        attributes.put(EXECUTED, String.valueOf(lines.executed()));
        attributes.put(Attribute.VERSION, version);
        attributes.put(Attribute.COMMIT, commit);
        attributes.values().removeIf(String::isEmpty);
        String id = ("coverage:" + file.name() + "#" + path)
                .replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "?")
                .strip();
        return new Item(new ItemId(id), ItemKind.COVERAGE, "", path, file.ref(), attributes);
    }

    private void finding(String check, Severity severity, String message, SourceRef source) {
        sink.finding(new Finding(check, severity, message, List.of(), source));
    }
}
