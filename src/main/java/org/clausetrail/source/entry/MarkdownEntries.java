package org.clausetrail.source.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Tree;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Entries of a Markdown file: headings whose first word is an id, tables with a column {@code id}, or the whole file
 * where its front matter holds an id. The text of an entry is the source text, never a rendering of it.
 */
// [impl->CT-REQ-181]
final class MarkdownEntries {
    /** Letter first, a digit somewhere, parts joined by one of {@code - _ . : ~}; a single part ends with its digits. */
    static final Pattern ID =
            Pattern.compile("\\p{L}+\\p{N}+|(?=[^\\s]*\\p{N})\\p{L}[\\p{L}\\p{N}]*([-_.:~][\\p{L}\\p{N}]+)+");

    private static final Pattern HEADING = Pattern.compile(
            "[`*_\\[]*(?<id>[^\\s`*\\[\\]]+?)[`*\\]]*:?(\\s+(?<title>.*?))?\\s*(\\{(?<attributes>[^{}]*)})?\\s*#*");

    /** A longer line is no heading of an item; the bound keeps matching linear. */
    private static final int LONGEST_HEADING = 1000;

    private static final Pattern LIKE_HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s*([^\\s#`*\\[]{1,200})");

    private static final Pattern BRACED = Pattern.compile("([\\p{L}-]+)=(\"[^\"]*\"|[^\\s\"]+)\\s*");
    private static final Pattern KEY_VALUE =
            Pattern.compile("\\**`?(?<key>[\\p{L}][\\p{L}\\p{N} _-]{0,40}?)`?\\**:\\**(\\s+(?<value>.*)|\\s*)");

    private final SourceRef ref;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> lines = List.of();
    private int offset;

    MarkdownEntries(SourceRef ref) {
        this.ref = ref;
    }

    Entries read(String text) {
        lines = text.lines().toList();
        if (!frontMatter()) {
            Node document = Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .maxOpenBlockParsers(100)
                    .build()
                    .parse(String.join("\n", lines.subList(offset, lines.size())));
            blocks(document);
        }
        return new Entries(entries, findings);
    }

    /** Whether the file is one entry, described by its front matter; other front matter is only passed over. */
    private boolean frontMatter() {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return false;
        }
        int end = lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end == 0) {
            return false;
        }
        MapNode front = null;
        try {
            if (Tree.yaml(String.join("\n", lines.subList(1, end)), ref.at(2)) instanceof MapNode map) {
                front = map;
            }
        } catch (InputException e) {
            throw new InputException(e.where(), "The front matter cannot be read. " + e.getMessage());
        }
        offset = end + 1;
        if (front == null || !front.entries().containsKey("id")) {
            return false;
        }
        Entries read = TreeEntries.read(front);
        findings.addAll(read.findings());
        Map<String, Entry.Field> fields =
                new LinkedHashMap<>(read.items().get(0).fields());
        String body = String.join("\n", lines.subList(offset, lines.size())).strip();
        if (!fields.containsKey("title")) {
            body.lines()
                    .filter(line -> line.startsWith("#"))
                    .findFirst()
                    .ifPresent(heading ->
                            fields.put("title", new Entry.Field(heading.replaceFirst("#+\\s*", ""), ref.at(1))));
        }
        fields.putIfAbsent("text", new Entry.Field(body, ref.at(offset + 1)));
        entries.add(new Entry(read.items().get(0).id(), ref.at(1), fields));
        return true;
    }

    private void blocks(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                heading(heading);
            } else if (block instanceof TableBlock table) {
                table(table);
            } else if (block instanceof Paragraph || block instanceof HtmlBlock) {
                missed(block);
            }
        }
    }

    /** Reports what was meant as the heading of an item and is none: hidden in a comment, or without a blank. */
    private void missed(Node block) {
        for (int line = first(block); line <= last(block); line++) {
            Matcher like = LIKE_HEADING.matcher(lines.get(line));
            if (like.lookingAt() && ID.matcher(like.group(1)).matches()) {
                String why = block instanceof HtmlBlock
                        ? " stands in HTML or a comment, so it is no item. Take it out of there, or remove it."
                        : " has no blank behind the number sign, so it is no item. Add one.";
                report("The heading \"" + like.group(1) + "\"" + why, ref.at(line + 1));
            }
        }
    }

    private void heading(Heading heading) {
        Matcher matcher = heading(first(heading));
        if (!matcher.matches() || !ID.matcher(matcher.group("id")).matches()) {
            return;
        }
        SourceRef place = ref.at(first(heading) + 1);
        Map<String, Entry.Field> fields = new LinkedHashMap<>();
        String title = matcher.group("title");
        fields.put("title", new Entry.Field(title == null ? "" : title, place));
        if (matcher.group("attributes") != null) {
            braced(matcher.group("attributes"), place, fields);
        }
        Node next = heading.getNext();
        int begin = last(heading) + 1;
        if (next instanceof BulletList list && attributes(list, fields)) {
            begin = last(list) + 1;
            next = list.getNext();
        }
        int end = lines.size();
        for (; next != null; next = next.getNext()) {
            if (next instanceof Heading other && (other.getLevel() <= heading.getLevel() || item(other))) {
                end = first(other);
                break;
            }
        }
        String text = String.join("\n", lines.subList(begin, end)).strip();
        if (!text.isEmpty()) {
            fields.putIfAbsent("text", new Entry.Field(text, ref.at(begin + 1)));
        }
        entries.add(new Entry(matcher.group("id"), place, fields));
    }

    private boolean item(Heading heading) {
        Matcher matcher = heading(first(heading));
        return matcher.matches() && ID.matcher(matcher.group("id")).matches();
    }

    private Matcher heading(int line) {
        String text = lines.get(line).strip().replaceFirst("^#+\\s*", "");
        return HEADING.matcher(text.length() > LONGEST_HEADING ? "" : text);
    }

    private void braced(String attributes, SourceRef place, Map<String, Entry.Field> fields) {
        Matcher matcher = BRACED.matcher(attributes.strip());
        int at = 0;
        while (matcher.lookingAt()) {
            String value = matcher.group(2);
            put(
                    fields,
                    matcher.group(1),
                    value.startsWith("\"") ? value.substring(1, value.length() - 1) : value,
                    place);
            at = matcher.end();
            matcher.region(at, matcher.regionEnd());
        }
        if (at < attributes.strip().length()) {
            report(
                    "\"" + attributes.strip().substring(at)
                            + "\" is no attribute. Write key=value, in quotes with blanks.",
                    place);
        }
    }

    /** Whether the list is an attribute list: its first item reads {@code key: value}. */
    private boolean attributes(BulletList list, Map<String, Entry.Field> fields) {
        if (!keyValue(list.getFirstChild()).matches()) {
            return false;
        }
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            SourceRef place = ref.at(first(item) + 1);
            Matcher matcher = keyValue(item);
            if (item instanceof ListItem && matcher.matches()) {
                String value = matcher.group("value");
                put(fields, matcher.group("key"), value == null ? "" : value.strip(), place);
            } else {
                report(
                        "\"" + itemText(item)
                                + "\" is no attribute. Write \"key: value\", or begin the text below the list.",
                        place);
            }
        }
        return true;
    }

    private Matcher keyValue(Node item) {
        return KEY_VALUE.matcher(itemText(item));
    }

    /** The source of a list item in one line; items of a nested list are joined by commas. */
    private String itemText(Node item) {
        StringBuilder text = new StringBuilder();
        for (int line = first(item); line <= last(item); line++) {
            String source = lines.get(line).strip();
            boolean bullet = source.matches("[-*+]\\s.*");
            String part = bullet ? source.substring(1).strip() : source;
            String glue = line == first(item) ? "" : bullet && !text.toString().endsWith(":") ? ", " : " ";
            text.append(glue).append(part);
        }
        return text.toString();
    }

    private void put(Map<String, Entry.Field> fields, String written, String value, SourceRef place) {
        String key = Vocabulary.canonical(Entry.key(written));
        Entry.Field earlier = fields.get(key);
        String whole = earlier == null || key.equals("title") ? value : earlier.value() + ", " + value;
        fields.put(key, new Entry.Field(whole, place));
    }

    private void table(TableBlock table) {
        int head = first(table);
        List<String> keys = cells(lines.get(head)).stream()
                .map(name -> Vocabulary.canonical(Entry.key(name.replaceAll("[*`]", ""))))
                .toList();
        int id = keys.indexOf("id");
        if (id < 0) {
            return;
        }
        for (int line = head + 2; line <= last(table); line++) {
            List<String> cells = cells(lines.get(line));
            SourceRef place = ref.at(line + 1);
            Map<String, Entry.Field> fields = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(keys.size(), cells.size()); i++) {
                if (i != id && !cells.get(i).isEmpty()) {
                    fields.put(keys.get(i), new Entry.Field(cells.get(i), place));
                }
            }
            if (cells.size() > keys.size()) {
                report("The row has more cells than the header. Escape pipes in the text with a backslash.", place);
            }
            entries.add(new Entry(id < cells.size() ? cells.get(id).replaceAll("[*`]", "") : "", place, fields));
        }
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        row = row.startsWith("|") ? row.substring(1) : row;
        row = row.endsWith("|") && !row.endsWith("\\|") ? row.substring(0, row.length() - 1) : row;
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }

    private void report(String message, SourceRef place) {
        findings.add(new Finding("R-KEY", Severity.WARNING, message, List.of(), place));
    }

    /** Index in {@code lines} of the first line of a block. */
    private int first(Node block) {
        return offset + block.getSourceSpans().get(0).getLineIndex();
    }

    private int last(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return offset + spans.get(spans.size() - 1).getLineIndex();
    }
}
