package org.clausetrail.source.unknown;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonStream;
import org.clausetrail.source.xml.XmlRoot;

/**
 * The answer for a file that no format recognises. It is never "no tests, all passed": either the file is broken, or it
 * is named by its root element or its keys as not supported, or it is known to be no evidence at all.
 */
// [impl->CT-REQ-144]
public final class UnknownContent {
    /** Roots of documents that real projects hold beside their evidence: spectra, scenes, reference data, builds, pages. */
    private static final Set<String> NO_EVIDENCE = Set.of(
            "consensusxml",
            "description",
            "executable",
            "featuremap",
            "idxml",
            "indexedmzml",
            "mrml",
            "mzdata",
            "mzidentml",
            "mzml",
            "mzquantml",
            "mzxml",
            "parameters",
            "parametersets",
            "pepxml",
            "msms_pipeline_analysis",
            "protxml",
            "protein_summary",
            "qcml",
            "qttesting",
            "rcc",
            "referencedata",
            "schema",
            "svg",
            "traml",
            "transformation",
            "trafoxml",
            "ui",
            "vtkfile",
            "xtandem",
            "bioml",
            "ts",
            "project",
            "modules",
            "plist",
            "stylesheet",
            "transform",
            "grammar",
            "settings",
            "resources",
            "manifest",
            "configuration",
            "checkstyle-configuration",
            "rss",
            "feed");

    private static final Set<String> RESULT_WORDS = Set.of(
            "tests",
            "testResults",
            "test_results",
            "testcases",
            "testsuites",
            "suites",
            "numTotalTests",
            "coverage",
            "results",
            "runs");

    private static final Pattern KEY = Pattern.compile("\"([^\"\\\\]{1,60})\"\\s*:");
    private static final Pattern NAMED_VALUE = Pattern.compile("\"\\s*:\\s*[^\\s{\\[]|\\[\\s*\"");
    private static final int KEYS_NAMED = 5;

    private UnknownContent() {}

    /** Answers for a file that no format recognises; reads a JSON file to its end to tell whether it is one. */
    public static Inspection answer(InputFile file, Head head) throws IOException {
        String text = head.text().strip();
        String name = file.name().toLowerCase(Locale.ROOT);
        Optional<String> broken = broken(text);
        if (broken.isPresent()) {
            return Inspection.rejected("", file.name() + ":1: " + broken.get());
        }
        Optional<XmlRoot> root = XmlRoot.of(head);
        if (root.isPresent()) {
            return xml(file, root.get());
        }
        if (name.endsWith(".xml")) {
            return Inspection.rejected(
                    "xml",
                    file.name()
                            + ":1: The file is named as XML but does not begin with a root element. Something else was"
                            + " written into it; generate it again.");
        }
        if (text.startsWith("{") || text.startsWith("[") || name.endsWith(".json") || name.endsWith(".sarif")) {
            return json(file, text);
        }
        return Inspection.ignored("The content is of no format that holds evidence.");
    }

    private static Optional<String> broken(String text) {
        if (text.isEmpty()) {
            return Optional.of(
                    "The file is empty. The program that writes it may have been stopped; generate it again.");
        }
        if (text.startsWith("version https://git-lfs.github.com/spec/")) {
            return Optional.of("The file is a pointer of Git LFS, not the content. Run \"git lfs pull\" first.");
        }
        if (text.startsWith("<<<<<<< ")) {
            return Optional.of("The file holds markers of an unresolved Git merge. Resolve the conflict first.");
        }
        if (text.startsWith("\u001f\uFFFD")) {
            return Optional.of("The file is compressed with gzip. Unpack it first.");
        }
        if (text.regionMatches(true, 0, "<!doctype html", 0, 14) || text.regionMatches(true, 0, "<html", 0, 5)) {
            return Optional.of(
                    "The file is an HTML page, perhaps a login page that a download step saved instead of the"
                            + " report. Fetch the report again.");
        }
        return Optional.empty();
    }

    private static Inspection xml(InputFile file, XmlRoot root) {
        String namespace = root.namespace().isEmpty() ? "" : " of the namespace " + root.namespace();
        if (NO_EVIDENCE.contains(root.name().toLowerCase(Locale.ROOT))) {
            return Inspection.ignored(
                    "XML with the root element <" + root.name() + ">" + namespace + " is no evidence.");
        }
        return Inspection.unsupported(
                root.name(),
                file.name() + ": XML with the root element <" + root.name() + ">" + namespace
                        + " is not a supported format. Nothing of it is imported.");
    }

    private static Inspection json(InputFile file, String text) throws IOException {
        try {
            JsonStream.check(file);
        } catch (InputException e) {
            return Inspection.rejected("json", e.place() + ": " + e.getMessage());
        }
        if (!NAMED_VALUE.matcher(text).find()) {
            return Inspection.rejected(
                    "json",
                    file.name() + ":1: The JSON document holds no named value at all, so it tells nothing. The program"
                            + " that writes it may have been stopped; generate it again.");
        }
        Matcher key = KEY.matcher(text);
        StringBuilder keys = new StringBuilder();
        boolean results = false;
        for (int i = 0; i < KEYS_NAMED && key.find(); i++) {
            results |= RESULT_WORDS.contains(key.group(1));
            keys.append(i == 0 ? "" : ", ").append(key.group(1));
        }
        if (results) {
            return Inspection.unsupported(
                    keys.toString(),
                    file.name() + ": JSON with the keys " + keys
                            + " is not a supported format. Nothing of it is imported.");
        }
        return Inspection.ignored("JSON with the keys " + keys + " is of no format that holds evidence.");
    }
}
