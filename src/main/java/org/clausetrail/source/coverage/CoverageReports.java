package org.clausetrail.source.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.testresult.Cobertura;
import org.clausetrail.source.testresult.Jacoco;
import org.clausetrail.source.testresult.Lcov;
import org.clausetrail.source.xml.XmlCursor;

/** Reads the lines of each file from a JaCoCo, Cobertura or LCOV report, as a stream. */
final class CoverageReports {
    private final Map<String, FileLines> files = new LinkedHashMap<>();

    private CoverageReports() {}

    /**
     * Lines by the path that the report gives a file.
     *
     * @throws InputException where the file is none of these reports, or broken
     */
    static Map<String, FileLines> read(InputFile file) throws IOException {
        CoverageReports report = new CoverageReports();
        Head head = Head.of(file);
        if (new Lcov().match(head) == Format.Match.CERTAIN) {
            report.lcov(file);
        } else if (new Jacoco().match(head) == Format.Match.CERTAIN) {
            report.jacoco(file);
        } else if (new Cobertura().match(head) == Format.Match.CERTAIN) {
            report.cobertura(file);
        } else {
            throw new InputException(
                    file.ref(), "This is no coverage report of JaCoCo, Cobertura or LCOV. Correct or convert it.");
        }
        return report.files;
    }

    private FileLines lines(String path) {
        return files.computeIfAbsent(path, key -> new FileLines());
    }

    private void lcov(InputFile file) throws IOException {
        String path = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("SF:")) {
                    path = line.substring(3).strip();
                } else if (line.startsWith("DA:")) {
                    String[] parts = line.substring(3).strip().split(",", -1);
                    lines(path).line(number(parts[0]), parts.length > 1 && number(parts[1]) != 0);
                }
            }
        }
    }

    private void jacoco(InputFile file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            String folder = "";
            String path = "";
            int depth = 0;
            while (xml.next()) {
                if (xml.isStart("package")) {
                    folder = xml.attribute("name", "");
                } else if (xml.isStart("sourcefile")) {
                    path = (folder.isEmpty() ? "" : folder + "/") + xml.attribute("name", "");
                    depth = xml.depth();
                } else if (xml.isStart("counter") && xml.depth() == depth + 1) {
                    if (xml.attribute("type", "").equals("LINE")) {
                        lines(path)
                                .counted(
                                        Math.max(0, number(xml.attribute("missed", ""))),
                                        Math.max(0, number(xml.attribute("covered", ""))));
                    }
                } else if (xml.isStart() && xml.depth() <= depth) {
                    depth = 0;
                }
            }
        }
    }

    private void cobertura(InputFile file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            String path = "";
            while (xml.next()) {
                if (xml.isStart("class")) {
                    path = xml.attribute("filename", "").replace('\\', '/');
                } else if (xml.isStart("line") && !path.isEmpty()) {
                    lines(path).line(number(xml.attribute("number", "")), number(xml.attribute("hits", "")) != 0);
                }
            }
        }
    }

    /** A whole number; −1 where a report writes more digits than anybody counts; 0 where it is none. */
    private static int number(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }
}
