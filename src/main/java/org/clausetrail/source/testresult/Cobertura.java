package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;
import org.jspecify.annotations.Nullable;

/**
 * Cobertura XML, as many coverage tools write it. Lines of a class stand once below it and once more below its methods; only
 * the former count, and a line that several classes share counts with its most hits.
 */
// [impl->CT-REQ-147]
public final class Cobertura implements Format {
    @Override
    public String name() {
        return "cobertura-xml";
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root ->
                        root.name().equals("coverage") && root.namespace().isEmpty())
                .filter(root -> root.holds("packages"))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            xml.next();
            Map<String, @Nullable Object> declared = new LinkedHashMap<>();
            for (String name : new String[] {"line-rate", "branch-rate", "lines-valid", "lines-covered"}) {
                declared.put(name.replace('-', '_') + "_attr", xml.attribute(name));
            }
            Map<String, @Nullable Object> facts = new Reading(xml).document();
            facts.putAll(declared);
            return Inspection.ok(name(), facts);
        }
    }

    private record Line(String file, String number) {}

    /** One pass over one report. */
    private static final class Reading {
        private final XmlCursor xml;
        private final Map<Line, Boolean> lines = new HashMap<>();
        private int packages;
        private int classes;
        private int elements;
        private int covered;

        Reading(XmlCursor xml) {
            this.xml = xml;
        }

        Map<String, @Nullable Object> document() {
            while (xml.next()) {
                if (xml.isStart("package")) {
                    packages++;
                } else if (xml.isStart("class")) {
                    classes++;
                    ofClass(xml.attribute("filename", ""));
                }
            }
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("packages", packages);
            facts.put("classes", classes);
            facts.put("class_line_elements", elements);
            facts.put("class_line_elements_covered", covered);
            facts.put("distinct_file_lines", lines.size());
            facts.put("distinct_file_lines_covered", (int)
                    lines.values().stream().filter(hit -> hit).count());
            return facts;
        }

        private void ofClass(String file) {
            int depth = xml.depth();
            while (xml.nextChild(depth)) {
                if (xml.name().equals("lines")) {
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) {
                        if (xml.name().equals("line")) {
                            line(file);
                        }
                    }
                }
            }
        }

        private void line(String file) {
            elements++;
            boolean hit = Hits.any(xml.attribute("hits", ""));
            covered += hit ? 1 : 0;
            lines.merge(new Line(file, xml.attribute("number", "")), hit, Boolean::logicalOr);
        }
    }
}
