package org.clausetrail.regulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;

/**
 * Findings that are known and dated, so that an existing project can adopt the gate: what is in the baseline does not
 * close it, what is new does. A finding is known by its check and a hash of the items it names, or, where it names
 * none, of its message; neither line numbers nor severities matter. The file is sorted, so that it diffs cleanly.
 */
// [impl->CT-REQ-230]
public final class Baseline {
    /** Nothing is known. */
    public static final Baseline NONE = new Baseline(Map.of());

    private final Map<String, String> dates;

    private Baseline(Map<String, String> dates) {
        this.dates = new TreeMap<>(dates);
    }

    /** Reads a baseline file. */
    public static Baseline read(Node root) {
        MapNode map = root.asMap("a baseline");
        map.only(List.of("baseline", "findings"));
        MappingFiles.requireVersion(map, "baseline");
        Map<String, String> dates = new LinkedHashMap<>();
        for (MapNode finding : map.maps("findings")) {
            finding.only(List.of("check", "key", "since", "items"));
            dates.put(finding.requiredText("check") + " " + finding.requiredText("key"), finding.requiredText("since"));
        }
        return new Baseline(dates);
    }

    /** The text of a baseline file for findings: those known keep their date, others get {@code today}. */
    public String text(Collection<Finding> findings, String today) {
        Map<String, Finding> sorted = new TreeMap<>();
        findings.forEach(finding -> sorted.putIfAbsent(finding.check() + " " + key(finding), finding));
        StringBuilder text = new StringBuilder("baseline: 1\nfindings:");
        text.append(sorted.isEmpty() ? " []\n" : "\n");
        sorted.forEach((key, finding) -> {
            text.append("  - check: ").append(finding.check()).append('\n');
            text.append("    key: \"").append(key(finding)).append("\"\n");
            text.append("    since: \"").append(dates.getOrDefault(key, today)).append("\"\n");
            if (!finding.items().isEmpty()) {
                text.append("    items: ").append(quoted(finding.items())).append('\n');
            }
        });
        return text.toString();
    }

    /** Since when a finding is known; empty for a new one. */
    public String since(Finding finding) {
        return dates.getOrDefault(finding.check() + " " + key(finding), "");
    }

    /** The key of a finding beside its check: 16 hexadecimal digits. */
    static String key(Finding finding) {
        List<String> parts = finding.items().isEmpty()
                ? List.of(finding.message())
                : finding.items().stream().map(ItemId::value).toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String quoted(List<ItemId> items) {
        StringBuilder text = new StringBuilder("[");
        items.stream().limit(10).forEach(item -> {
            text.append(text.length() > 1 ? ", " : "").append('"');
            text.append(item.value().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        });
        return text.append(']').toString();
    }
}
