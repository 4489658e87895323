package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;

/**
 * Files that tests of a report attach by a mark in their output, {@code [[ATTACHMENT|path]]}, as Jenkins, GitLab and others have
 * it. The path may be that of the machine that ran the test; here the file lies beside the report or below.
 */
// [impl->CT-REQ-177]
final class Attachments {
    /** How much of an output is looked at. */
    static final int OUTPUT = 1 << 20;

    private static final String MARK = "[[ATTACHMENT|";
    private static final int MOST_FOLDERS = 20;

    private final InputFile report;
    private int missing;

    Attachments(InputFile report) {
        this.report = report;
    }

    /** How many files were named and are not there. */
    int missing() {
        return missing;
    }

    /** What an output attaches: the names of the files, and what they say was observed. */
    List<Property> in(String output) {
        List<String> paths = new ArrayList<>(0);
        for (int at = output.indexOf(MARK); at >= 0; at = output.indexOf(MARK, at + 1)) {
            int end = output.indexOf("]]", at);
            String path =
                    end < 0 ? "" : output.substring(at + MARK.length(), end).strip();
            if (!path.isEmpty() && path.indexOf('\n') < 0) {
                paths.add(path);
            }
        }
        if (paths.isEmpty()) {
            return List.of();
        }
        List<Property> found = new ArrayList<>();
        found.add(new Property("attachments", String.join(", ", paths)));
        paths.forEach(path -> found.addAll(observed(path)));
        return found;
    }

    private List<Property> observed(String path) {
        try {
            String rest = path.replace('\\', '/').replaceFirst("^(?:[A-Za-z]:)?/+", "");
            for (int folders = 0; folders < MOST_FOLDERS; folders++) {
                Optional<InputFile> file = report.beside(rest);
                if (file.isPresent()) {
                    return Observations.in(file.get());
                }
                if (rest.indexOf('/') < 0) {
                    break;
                }
                rest = rest.substring(rest.indexOf('/') + 1);
            }
            missing++;
            return List.of();
        } catch (IOException e) {
            throw new InputException(report.ref(), "An attachment cannot be read: " + e.getMessage() + ".");
        }
    }
}
