package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts of items as paragraphs: a blank line ends one; a list point, a table row or a trailer begins a line of its own. */
final class Prose {
    private static final Pattern OWN_LINE =
            Pattern.compile("\\s*([-*+•|]|\\d{1,3}[.)]|[a-z]\\)|[A-Z][A-Za-z]*(-[A-Za-z]+)*: ).*");

    private Prose() {}

    /** Lines of each paragraph. */
    static List<List<String>> paragraphs(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            if (line.isBlank()) {
                close(open, paragraphs);
                open = new ArrayList<>();
            } else if (open.isEmpty() || OWN_LINE.matcher(line).matches()) {
                open.add(line.strip());
            } else {
                open.set(open.size() - 1, open.get(open.size() - 1) + " " + line.strip());
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(List<String> paragraph, List<List<String>> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }
}
