package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonLines;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Coverage of C and C++ as {@code gcov --json-format} writes it: one document, or one a line for several object files. A line
 * that several functions or files share, such as one of a template, counts once.
 */
// [impl->CT-REQ-155]
public final class GcovJson implements Format {
    @Override
    public String name() {
        return "gcov-json";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean gcov = text.stripLeading().startsWith("{")
                && JsonMarks.hasKey(text, "gcc_version")
                && JsonMarks.opensArray(text, "files");
        return gcov ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Counts counts = new Counts();
        try {
            counts.document(JsonStream.read(file), file);
        } catch (InputException whole) {
            lines(file, whole, counts);
        }
        return Inspection.ok(name(), counts.facts());
    }

    /** One document a line; a file of which any line is none is broken. */
    private static void lines(InputFile file, InputException whole, Counts counts) throws IOException {
        JsonLines.read(file, (json, line) -> counts.document(json.orElseThrow(() -> whole), file));
        if (counts.documents < 2) {
            throw whole;
        }
    }

    private record Line(String file, long number) {}

    private record Branch(Line line, String function, int number) {}

    /** What is counted over all documents of a file. */
    private static final class Counts {
        private final Set<String> files = new HashSet<>();
        private final Set<String> functions = new HashSet<>();
        private final Map<Line, Boolean> lines = new HashMap<>();
        private final Map<Branch, Boolean> branches = new HashMap<>();
        private @Nullable String compiler;
        private int documents;

        void document(JsonNode document, InputFile input) {
            if (!document.path("files").isArray()) {
                throw new InputException(
                        input.ref(), "A report of gcov needs an array \"files\". Nothing is imported.");
            }
            documents++;
            compiler = Fields.textOrNull(document, "gcc_version");
            for (JsonNode file : document.path("files")) {
                String name = Fields.text(file, "file");
                files.add(name);
                file.path("functions").forEach(function -> functions.add(name + "\n" + Fields.text(function, "name")));
                file.path("lines").forEach(line -> line(name, line));
            }
        }

        private void line(String file, JsonNode node) {
            Line line = new Line(file, Fields.number(node, "line_number"));
            lines.merge(line, isHit(node), Boolean::logicalOr);
            int number = 0;
            for (JsonNode branch : node.path("branches")) {
                branches.merge(
                        new Branch(line, Fields.text(node, "function_name"), number++),
                        isHit(branch),
                        Boolean::logicalOr);
            }
        }

        private static boolean isHit(JsonNode node) {
            JsonNode count = node.path("count");
            return count.isNumber() && count.doubleValue() > 0;
        }

        Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("source_files", files.size());
            facts.put("lines_found", lines.size());
            facts.put("lines_hit", hit(lines));
            facts.put("branches_found", branches.size());
            facts.put("branches_hit", hit(branches));
            facts.put("functions", functions.size());
            facts.put("documents", documents);
            facts.put("gcc_version", compiler);
            return facts;
        }

        private static int hit(Map<?, Boolean> places) {
            return (int) places.values().stream().filter(hit -> hit).count();
        }
    }
}
