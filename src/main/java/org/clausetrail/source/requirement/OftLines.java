package org.clausetrail.source.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Finding;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an OpenFastTrace Markdown file; keeps what is written and reports what looks like a keyword. */
final class OftLines {
    /** An id: item type, name, revision. */
    static final String ID = "\\p{L}+~[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*~\\p{N}+";

    /** Longer lines are text: no keyword or id needs that many characters, and matching stays fast. */
    private static final int LONGEST = 5000;

    private static final Pattern ITEM = Pattern.compile("`?(" + ID + ")`?.*");
    private static final Pattern FORWARD =
            Pattern.compile("\\s*`?(\\p{L}+)\\s*-->\\s*(\\p{L}+(?:\\s*,\\s*\\p{L}+)*)\\s*:\\s*(" + ID + ")`?.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s*(.*)");
    private static final Pattern KEYWORD =
            Pattern.compile("(Needs|Covers|Depends|Tags|Status|Rationale|Comment|Description):\\s*(.*)");
    private static final Pattern LIKE_KEYWORD =
            Pattern.compile("(?i)\\s{0,3}(needs|covers|depends|tags|status)\\b(\\s*:.*|\\s+[\\p{L}\\p{N}~.,_-]+\\s*)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_.-]+(\\s*,\\s*[\\p{L}\\p{N}_.-]+)*");
    private static final Pattern BULLET = Pattern.compile("\\s*[*+-]\\s+(.*)");
    private static final Pattern FIRST_ID = Pattern.compile("(?<![\\p{L}\\p{N}~])" + ID);
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    private final SourceRef ref;
    private final List<OftItem> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable OftItem item;
    private String heading = "";
    private String part = "";
    private boolean off;
    private String fence = "";

    OftLines(SourceRef ref) {
        this.ref = ref;
    }

    /** One item while it is read. */
    static final class OftItem {
        final String id;
        final SourceRef source;
        final String title;
        final List<String> covers = new ArrayList<>();
        final List<String> depends = new ArrayList<>();
        final List<String> needs = new ArrayList<>();
        final List<String> tags = new ArrayList<>();
        final Map<String, StringBuilder> texts = new LinkedHashMap<>();
        String status = "approved";
        boolean forwarded;

        OftItem(String id, SourceRef source, String title) {
            this.id = id;
            this.source = source;
            this.title = title;
        }

        ToolItem toolItem() {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("status", status.equals("proposed") ? "draft" : status);
            attributes.put("needs", String.join(", ", needs));
            attributes.put("tags", String.join(", ", tags));
            texts.forEach((key, value) -> {
                if (!key.isEmpty() && !key.equals("description")) {
                    attributes.put(key, value.toString().strip());
                }
            });
            List<ToolItem.Target> links = new ArrayList<>();
            covers.forEach(target -> links.add(new ToolItem.Target(LinkKind.REFINES, target, "")));
            depends.forEach(target -> links.add(new ToolItem.Target(LinkKind.REFERS, target, "")));
            String text = texts.getOrDefault("", new StringBuilder()).toString()
                    + texts.getOrDefault("description", new StringBuilder());
            return new ToolItem(id, source, title, text.strip(), attributes, links);
        }
    }

    List<OftItem> items() {
        return items;
    }

    List<Finding> findings() {
        return findings;
    }

    void read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            line(line, ref.at(++number));
        }
    }

    private void line(String line, SourceRef place) {
        if (skipped(line)) {
            return;
        }
        Matcher forward = match(FORWARD, line);
        if (forward != null) {
            forward(forward, place);
            return;
        }
        Matcher id = match(ITEM, line);
        if (id != null) {
            item = new OftItem(id.group(1), place, heading);
            items.add(item);
            part = "";
            return;
        }
        Matcher title = match(HEADING, line);
        if (title != null) {
            heading = title.group(1).strip();
            item = null;
            return;
        }
        OftItem current = item;
        if (current != null) {
            content(current, line, place);
        }
    }

    /** Whether a line is switched off, or belongs to a fenced block: an example, never an item. */
    private boolean skipped(String line) {
        if (line.contains("oft:off")) {
            off = true;
        } else if (line.contains("oft:on")) {
            off = false;
            return true;
        }
        if (off) {
            return true;
        }
        Matcher mark = match(FENCE, line);
        if (mark != null) {
            String own = mark.group(1);
            if (fence.isEmpty()) {
                fence = own;
            } else if (own.charAt(0) == fence.charAt(0) && own.length() >= fence.length()) {
                fence = "";
            }
            return true;
        }
        return !fence.isEmpty();
    }

    private void forward(Matcher forward, SourceRef place) {
        String original = forward.group(3);
        OftItem next = new OftItem(forward.group(1) + original.substring(original.indexOf('~')), place, "");
        next.forwarded = true;
        next.covers.add(original);
        next.needs.addAll(List.of(forward.group(2).split("\\s*,\\s*", -1)));
        items.add(next);
        item = null;
    }

    private void content(OftItem current, String line, SourceRef place) {
        Matcher keyword = match(KEYWORD, line);
        if (keyword != null
                && understood(
                        current,
                        keyword.group(1).toLowerCase(Locale.ROOT),
                        keyword.group(2).strip())) {
            return;
        }
        if (match(LIKE_KEYWORD, line) != null) {
            report(
                    "R-KEY",
                    Severity.WARNING,
                    "\"" + line.strip() + "\" looks like a keyword but is not understood, so it has no effect. Write"
                            + " the keyword with a capital letter and a colon, and nothing but its values"
                            + " behind it.",
                    place);
        }
        Matcher bullet = match(BULLET, line);
        if (bullet != null && List.of("needs", "covers", "depends", "tags").contains(part)) {
            listed(current, bullet.group(1).strip(), place);
        } else if (List.of("", "description", "rationale", "comment").contains(part)) {
            current.texts
                    .computeIfAbsent(part, key -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
    }

    /** Takes a keyword with the values behind it; {@code false} where the values are no values. */
    private boolean understood(OftItem current, String keyword, String values) {
        boolean words = WORDS.matcher(values).matches();
        switch (keyword) {
            case "needs", "tags" -> {
                if (!values.isEmpty() && !words) {
                    return false;
                }
                if (words) {
                    (keyword.equals("needs") ? current.needs : current.tags)
                            .addAll(List.of(values.split("\\s*,\\s*", -1)));
                }
            }
            case "status" -> {
                if (!List.of("approved", "proposed", "draft", "rejected").contains(values)) {
                    return false;
                }
                current.status = values;
            }
            case "covers", "depends" -> {
                if (!values.isEmpty()) {
                    return false;
                }
            }
            default -> {
                if (!values.isEmpty()) {
                    current.texts
                            .computeIfAbsent(keyword, key -> new StringBuilder())
                            .append(values)
                            .append('\n');
                }
            }
        }
        part = keyword;
        return true;
    }

    private void listed(OftItem current, String entry, SourceRef place) {
        if (part.equals("needs") || part.equals("tags")) {
            if (WORDS.matcher(entry).matches()) {
                (part.equals("needs") ? current.needs : current.tags).add(entry);
            } else {
                report(
                        "R-KEY",
                        Severity.WARNING,
                        "\"" + entry + "\" is no entry of a list of " + part + ". Write one word.",
                        place);
            }
            return;
        }
        Matcher id = FIRST_ID.matcher(entry);
        if (id.find()) {
            (part.equals("covers") ? current.covers : current.depends).add(id.group());
        } else {
            report(
                    "R-ID",
                    Severity.ERROR,
                    "\"" + entry + "\" holds no id, so " + current.id + " does not cover it. Write"
                            + " type~name~revision.",
                    place);
        }
    }

    private void report(String check, Severity severity, String message, SourceRef place) {
        findings.add(new Finding(check, severity, message, List.of(), place));
    }

    private static @Nullable Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line.length() > LONGEST ? "" : line);
        return matcher.matches() ? matcher : null;
    }
}
