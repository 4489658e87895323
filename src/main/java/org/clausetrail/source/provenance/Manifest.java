package org.clausetrail.source.provenance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.ListNode;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.Place;
import org.clausetrail.tree.ScalarNode;

/**
 * A compute run evidence manifest (CREM 1.0) as written; every value knows its line.
 *
 * @param source the file, with the digest of its bytes
 * @param root the document
 */
record Manifest(SourceRef source, MapNode root) {
    /** The id of the run, a {@code urn:uuid:}. */
    String id() {
        return text("id").orElse("");
    }

    /** A value by the keys that lead to it, such as {@code run/status} or {@code inputs/0/name}. */
    Optional<Node> at(String path) {
        return at(root, path);
    }

    /** A value below another one. */
    static Optional<Node> at(Node from, String path) {
        Node node = from;
        for (String key : path.split("/", -1)) {
            Optional<Node> next = Optional.empty();
            if (node instanceof MapNode map) {
                next = map.get(key);
            } else if (node instanceof ListNode list && key.matches("\\d{1,9}")) {
                int index = Integer.parseInt(key);
                next = index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
            }
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /** A scalar as text. */
    Optional<String> text(String path) {
        return text(root, path);
    }

    static Optional<String> text(Node from, String path) {
        return at(from, path)
                .filter(node -> node instanceof ScalarNode scalar && !scalar.isNull())
                .map(node -> ((ScalarNode) node).text());
    }

    /** The elements of a list; nothing where it is absent. */
    List<Node> list(String path) {
        return list(root, path);
    }

    static List<Node> list(Node from, String path) {
        return at(from, path)
                .filter(ListNode.class::isInstance)
                .map(node -> ((ListNode) node).items())
                .orElse(List.of());
    }

    /** The scalars of a list as texts. */
    static List<String> texts(Node from, String path) {
        return list(from, path).stream()
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).text())
                .toList();
    }

    /** A number, written as a number or as a decimal text. */
    static OptionalDouble number(Node from, String path) {
        try {
            return text(from, path)
                    .map(text -> OptionalDouble.of(new BigDecimal(text).doubleValue()))
                    .orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The place of a value, or of the nearest value above it that exists. */
    Place place(String path) {
        String known = path;
        while (!known.isEmpty()) {
            Optional<Node> node = at(known);
            if (node.isPresent()) {
                return node.get().place();
            }
            known = known.contains("/") ? known.substring(0, known.lastIndexOf('/')) : "";
        }
        return root.place();
    }

    /** Why a value is missing, if the manifest says so for it or for something that holds it. */
    Optional<String> excuse(String path) {
        for (String reasons : List.of("unavailable", "notApplicable", "redacted")) {
            MapNode map = at("completeness/" + reasons)
                    .filter(MapNode.class::isInstance)
                    .map(MapNode.class::cast)
                    .orElse(null);
            for (String known = path;
                    map != null && !known.isEmpty();
                    known = known.contains("/") ? known.substring(0, known.lastIndexOf('/')) : "") {
                Optional<String> reason = map.text("/" + known);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }
}
