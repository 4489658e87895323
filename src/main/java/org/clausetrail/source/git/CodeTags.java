package org.clausetrail.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;

/**
 * Finds tags such as {@code [impl->ID]} and {@code @verifies ID}, and annotations such as {@code @Requirement("ID")}, in source
 * files; each tagged line becomes an item.
 */
// [impl->CT-REQ-106]
final class CodeTags {
    /** Generated sources may be larger, but carry no tags of persons. */
    private static final int LARGEST = 8 << 20;

    private static final int SNIFFED = 8000;
    private static final int LINES_TO_SYMBOL = 30;
    private static final Pattern COMMENT = Pattern.compile("\\s*(?://|/\\*|\\*|#|--|;|\"\"\"|'''|@|\\[|<!--).*|\\s*");
    private static final Pattern COMMENTED = Pattern.compile("//|^\\s*(?:/?\\*|#|--|;)");
    private static final Pattern TEST_MACRO =
            Pattern.compile("\\b(?:TYPED_)?TEST(?:_[FP])?\\s*\\(\\s*\\w+\\s*,\\s*(\\w+)");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|enum|record|struct|def|fun|func|fn|function|module)\\s+([\\w$]+)");
    private static final Pattern CALLABLE = Pattern.compile("([\\w$~]+)\\s*\\(");

    private final EvidenceRules rules;
    private final ItemIds ids;
    private final EvidenceSink sink;

    CodeTags(EvidenceRules rules, EvidenceSink sink) {
        this.rules = rules;
        this.ids = new ItemIds(rules.ids());
        this.sink = sink;
    }

    void read(InputFile file) throws IOException {
        if (file.size() > LARGEST) {
            return;
        }
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readAllBytes();
        }
        if (!binary(bytes)) {
            String text = Text.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
            if (text.indexOf("->") >= 0
                    || text.indexOf('@') >= 0
                    || text.indexOf("Trait(") >= 0
                    || text.indexOf("Property(") >= 0
                    || !rules.tags().equals(EvidenceRules.USUAL.tags())) {
                lines(text.split("\r\n|\r|\n", -1), file.ref());
            }
        }
    }

    private static boolean binary(byte[] bytes) {
        for (int i = 0; i < Math.min(SNIFFED, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private void lines(String[] lines, SourceRef file) {
        for (int i = 0; i < lines.length; i++) {
            List<LinkClaim> links = new ArrayList<>();
            SourceRef place = file.at(i + 1);
            ItemId id = new ItemId("code:" + printable(file.path()) + ":" + (i + 1));
            for (LinkKind kind : LinkKind.values()) {
                for (Pattern pattern : rules.tags().getOrDefault(kind, List.of())) {
                    tags(lines[i], kind, pattern, id, place, links);
                }
            }
            if (!links.isEmpty()) {
                sink.item(item(id, place, symbol(lines, i)));
                links.forEach(sink::link);
            }
        }
    }

    private void tags(String line, LinkKind kind, Pattern pattern, ItemId id, SourceRef place, List<LinkClaim> links) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            List<String> unread = new ArrayList<>();
            String list = matcher.group("ids").replaceAll("[\"'{}]", " ");
            boolean annotation = matcher.group().indexOf('(') >= 0;
            if (annotation && COMMENTED.matcher(line).region(0, matcher.start()).find()) {
                // What is commented out does not stand at the next test.
                continue;
            }
            for (ItemIds.Found found : ids.listed(list, unread)) {
                links.add(new LinkClaim(id, kind, found.id(), found.revision(), Origin.CODE_TAG, place));
            }
            // "@implements Interface" and prose belong to other tools; only a bracketed tag is surely ours.
            if (line.charAt(matcher.start()) == '[' && !annotation && (!unread.isEmpty() || list.isBlank())) {
                sink.finding(new Finding(
                        "R-CODE-TAG",
                        Severity.WARNING,
                        "The code tag \"" + matcher.group() + "\" holds something that is no id. Write [impl->ID] or"
                                + " [verify->ID], several ids with commas between.",
                        List.of(),
                        place));
            }
        }
    }

    private static Item item(ItemId id, SourceRef place, String symbol) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("path", place.path());
        if (!symbol.isEmpty()) {
            attributes.put("symbol", symbol);
        }
        String title = place.path() + ":" + place.line() + (symbol.isEmpty() ? "" : " " + symbol);
        return new Item(id, ItemKind.CODE, "", title, place, attributes);
    }

    /** Name of the class, method or function that the tag stands at: on its line, else the next one that is declared. */
    private static String symbol(String[] lines, int tagged) {
        for (int i = tagged; i < Math.min(lines.length, tagged + LINES_TO_SYMBOL); i++) {
            if (!COMMENT.matcher(lines[i]).matches()) {
                for (Pattern pattern : List.of(TEST_MACRO, DECLARED, CALLABLE)) {
                    Matcher matcher = pattern.matcher(lines[i]);
                    if (matcher.find()) {
                        return matcher.group(1);
                    }
                }
                return "";
            }
        }
        return "";
    }

    private static String printable(String path) {
        StringBuilder text = new StringBuilder(path.length());
        path.codePoints().forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return text.toString();
    }
}
