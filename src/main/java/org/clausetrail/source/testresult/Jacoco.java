package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/** JaCoCo's XML report: counters of missed and covered instructions, branches, lines and so on. */
// [impl->CT-REQ-147]
public final class Jacoco implements Format {
    @Override
    public String name() {
        return "jacoco-xml";
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root -> root.name().equals("report") && root.namespace().isEmpty())
                .filter(root -> root.holds("counter") || root.holds("package") || root.holds("sessioninfo"))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            xml.next();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("name", xml.attribute("name", ""));
            new Reading(xml).document(facts);
            return Inspection.ok(name(), facts);
        }
    }

    /** One pass over one report. */
    private static final class Reading {
        private static final List<String> COUNTED =
                List.of("package", "class", "sourcefile", "method", "group", "sessioninfo");

        private final XmlCursor xml;
        private final Map<String, List<Long>> counters = new LinkedHashMap<>();
        private final Map<String, Integer> elements = new LinkedHashMap<>();
        private int packageDepth;
        private long missed;
        private long covered;

        Reading(XmlCursor xml) {
            this.xml = xml;
        }

        void document(Map<String, Object> facts) {
            COUNTED.forEach(name -> elements.put(name, 0));
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                if (xml.name().equals("counter")) {
                    counter();
                } else {
                    elements.computeIfPresent(xml.name(), (name, count) -> count + 1);
                    packageDepth = xml.name().equals("package") ? xml.depth() : packageDepth;
                }
            }
            facts.put("counters", counters);
            facts.put("packages", elements.get("package"));
            facts.put("classes", elements.get("class"));
            facts.put("sourcefiles", elements.get("sourcefile"));
            facts.put("methods", elements.get("method"));
            facts.put("groups", elements.get("group"));
            facts.put("sessions", elements.get("sessioninfo"));
            facts.put("line_sum_of_packages", List.of(missed, covered));
        }

        private void counter() {
            long miss = number("missed");
            long cover = number("covered");
            String type = xml.attribute("type", "");
            if (xml.depth() == 2) {
                counters.put(type, List.of(miss, cover));
            } else if (xml.depth() == packageDepth + 1 && type.equals("LINE")) {
                missed += miss;
                covered += cover;
            }
        }

        private long number(String attribute) {
            Long number = Declared.number(xml.attribute(attribute));
            if (number == null) {
                throw xml.fault("A counter of a JaCoCo report needs a number \"" + attribute + "\".");
            }
            return number;
        }
    }
}
