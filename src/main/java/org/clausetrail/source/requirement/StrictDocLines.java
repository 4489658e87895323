package org.clausetrail.source.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a StrictDoc document into nodes; text between {@code >>>} and {@code <<<} is never a node. */
final class StrictDocLines {
    private static final Pattern NODE = Pattern.compile("\\[{1,2}([A-Z][A-Z0-9_]*)]{1,2}\\s*");
    private static final Pattern CLOSE = Pattern.compile("\\[{1,2}/([A-Z][A-Z0-9_]*)]{1,2}\\s*");
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9_]*):(?:\\s(.*))?");
    private static final Pattern ENTRY = Pattern.compile("\\s*-\\s+TYPE:\\s*(.*)");
    private static final Pattern VALUE = Pattern.compile("\\s+VALUE:\\s*(.*)");

    private final SourceRef ref;
    private final List<Node> nodes = new ArrayList<>();
    private String field = "";
    private @Nullable StringBuilder block;
    private int opened;

    StrictDocLines(SourceRef ref) {
        this.ref = ref;
    }

    /** One relation; the value is empty where the document does not state it in one line. */
    record Relation(String type, String value) {}

    /** One node with its fields and relations. */
    record Node(String tag, SourceRef source, Map<String, String> fields, List<Relation> relations) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /**
     * Reads a document.
     *
     * @throws InputException for a block that never ends, a block inside a block, and a document that is included from
     *     outside the project
     */
    List<Node> read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            line(line, ++number);
        }
        if (block != null) {
            throw unclosed();
        }
        return nodes;
    }

    private InputException unclosed() {
        return new InputException(ref.at(opened), "A text begins here with >>> and never ends. Close it with <<<.");
    }

    private void line(String line, int number) {
        StringBuilder open = block;
        if (open != null) {
            if (line.strip().equals("<<<")) {
                current().fields().put(field, open.toString().strip());
                block = null;
            } else if (line.endsWith(": >>>") && FIELD.matcher(line).matches()) {
                throw unclosed();
            } else {
                open.append(line).append('\n');
            }
            return;
        }
        Matcher node = NODE.matcher(line);
        if (node.matches()) {
            nodes.add(new Node(node.group(1), ref.at(number), new LinkedHashMap<>(), new ArrayList<>()));
            field = "";
        } else if (CLOSE.matcher(line).matches()) {
            field = "";
        } else if (!nodes.isEmpty()) {
            content(line, number);
        }
    }

    private void content(String line, int number) {
        Matcher named = FIELD.matcher(line);
        if (named.matches()) {
            field = named.group(1);
            String value = named.group(2) == null ? "" : named.group(2).strip();
            if (value.equals(">>>")) {
                block = new StringBuilder();
                opened = number;
            } else {
                include(value, number);
                current().fields().put(field, value);
            }
            return;
        }
        if (!field.equals("RELATIONS") && !field.equals("REFS")) {
            return;
        }
        List<Relation> relations = current().relations();
        Matcher entry = ENTRY.matcher(line);
        Matcher value = VALUE.matcher(line);
        if (entry.matches()) {
            relations.add(new Relation(entry.group(1).strip(), ""));
        } else if (value.matches() && !relations.isEmpty()) {
            int last = relations.size() - 1;
            relations.set(
                    last,
                    new Relation(relations.get(last).type(), value.group(1).strip()));
        }
    }

    private void include(String value, int number) {
        boolean outside = value.startsWith("/") || value.contains("\\") || value.matches("(\\.\\./){3,}.*");
        if (current().tag().equals("DOCUMENT_FROM_FILE") && field.equals("FILE") && outside) {
            throw new InputException(
                    ref.at(number), "The document includes \"" + value + "\", which lies outside the project.");
        }
    }

    private Node current() {
        return nodes.get(nodes.size() - 1);
    }
}
