package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.TextLines;
import org.jspecify.annotations.Nullable;

/** LCOV tracefiles, also written by gcov front ends and JavaScript tools: one record per line, hits summed per file and line. */
// [impl->CT-REQ-147]
public final class Lcov implements Format {
    private static final Pattern RECORD = Pattern.compile("(?m)^SF:.+$");
    private static final Pattern MARK = Pattern.compile("(?m)^(DA:\\d|FN:\\d|FNDA:|LF:\\d|BRDA:\\d|end_of_record)");

    @Override
    public String name() {
        return "lcov";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean first = text.startsWith("TN:") || text.startsWith("SF:") || text.startsWith("#");
        return first && RECORD.matcher(text).find() && MARK.matcher(text).find() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Reading reading = new Reading(file);
        TextLines.read(file, (line, number) -> reading.line(line.strip()));
        return Inspection.ok(name(), reading.facts());
    }

    private record Place(String file, String place) {}

    /** One pass over one tracefile. */
    private static final class Reading {
        private final InputFile input;
        private final Set<String> files = new HashSet<>();
        private final Map<Place, Boolean> lines = new HashMap<>();
        private final Map<Place, Boolean> branches = new HashMap<>();
        private String file = "";
        private int number;
        private int functions;
        private @Nullable Long declaredFound;
        private @Nullable Long declaredHit;

        Reading(InputFile input) {
            this.input = input;
        }

        void line(String line) {
            number++;
            int colon = line.indexOf(':');
            String value = colon < 0 ? "" : line.substring(colon + 1);
            switch (colon < 0 ? line : line.substring(0, colon)) {
                case "SF" -> {
                    file = value;
                    files.add(value);
                }
                case "DA" -> {
                    String[] parts = value.split(",", -1);
                    if (parts.length < 2) {
                        throw fault("A DA record needs a line and a count of hits.");
                    }
                    lines.merge(new Place(file, parts[0]), Hits.any(parts[1]), Boolean::logicalOr);
                }
                case "BRDA" -> {
                    int last = value.lastIndexOf(',');
                    if (last < 0) {
                        throw fault("A BRDA record needs a line, a block, a branch and a count.");
                    }
                    branches.merge(
                            new Place(file, value.substring(0, last)),
                            Hits.any(value.substring(last + 1)),
                            Boolean::logicalOr);
                }
                case "FN" -> functions++;
                case "LF" -> declaredFound = sum(declaredFound, value);
                case "LH" -> declaredHit = sum(declaredHit, value);
                default -> {
                    // test names, ends of records and totals that are not shown
                }
            }
        }

        private static @Nullable Long sum(@Nullable Long so, String value) {
            Long next = Declared.number(value);
            return next == null ? so : so == null ? next : Long.valueOf(so + next);
        }

        private InputException fault(String message) {
            return new InputException(input.ref().at(number), message + " Nothing of this file is imported.");
        }

        Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("source_files", files.size());
            facts.put("lines_found", lines.size());
            facts.put("lines_hit", hit(lines));
            facts.put("branches_found", branches.size());
            facts.put("branches_hit", hit(branches));
            facts.put("functions", functions);
            facts.put("declared_LF", declaredFound);
            facts.put("declared_LH", declaredHit);
            return facts;
        }

        private static int hit(Map<Place, Boolean> places) {
            return (int) places.values().stream().filter(hit -> hit).count();
        }
    }
}
