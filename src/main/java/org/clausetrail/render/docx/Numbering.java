package org.clausetrail.render.docx;

import java.util.ArrayList;
import java.util.List;

/** The lists of a document: one definition of bullets, one of numbers, and an instance per numbered list. */
final class Numbering {
    /** Far above the ids that Word gives, so that those of a customer's document stay apart. */
    private static final int FIRST = 9001;

    private static final int BULLETS = FIRST;
    private static final int NUMBERS = FIRST + 1;
    private static final int LEVELS = 9;

    private record Instance(int level, int start) {}

    private final List<Instance> numbered = new ArrayList<>();

    /** The instance of all bullet lists. */
    int bullets() {
        return FIRST;
    }

    /** A new instance, which counts from its own start. */
    int numbers(int level, int start) {
        numbered.add(new Instance(level, start));
        return FIRST + numbered.size();
    }

    /** The part {@code word/numbering.xml}, completed: definitions first, instances last, as the schema wants it. */
    String complete(String original) {
        String part =
                original.endsWith("/>") ? original.substring(0, original.length() - 2) + "></w:numbering>" : original;
        StringBuilder instances = new StringBuilder(instance(FIRST, BULLETS, ""));
        for (int i = 0; i < numbered.size(); i++) {
            Instance list = numbered.get(i);
            String override = "<w:lvlOverride w:ilvl=\"" + list.level() + "\"><w:startOverride w:val=\"" + list.start()
                    + "\"/></w:lvlOverride>";
            instances.append(instance(FIRST + 1 + i, NUMBERS, override));
        }
        int firstInstance = part.indexOf("<w:num ");
        int end = Math.max(part.indexOf("<w:numIdMacAtCleanup"), part.lastIndexOf("</w:numbering>"));
        int definitions = firstInstance < 0 ? end : firstInstance;
        return part.substring(0, definitions)
                + definition(BULLETS, false)
                + definition(NUMBERS, true)
                + part.substring(definitions, end)
                + instances
                + part.substring(end);
    }

    private static String instance(int id, int definition, String override) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition + "\"/>" + override + "</w:num>";
    }

    private static String definition(int id, boolean numbers) {
        StringBuilder xml = new StringBuilder(
                "<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (int level = 0; level < LEVELS; level++) {
            String sign = numbers ? "%" + (level + 1) + "." : level % 2 == 0 ? "•" : "–";
            xml.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
            xml.append(numbers ? "decimal" : "bullet")
                    .append("\"/><w:lvlText w:val=\"")
                    .append(sign);
            xml.append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"").append(340 * (level + 1));
            xml.append("\" w:hanging=\"340\"/></w:pPr></w:lvl>");
        }
        return xml.append("</w:abstractNum>").toString();
    }
}
