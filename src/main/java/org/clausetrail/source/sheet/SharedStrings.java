package org.clausetrail.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;

/** The texts that cells of a workbook refer to by number. */
final class SharedStrings {
    /** The longest text that a cell may hold, by the limits of spreadsheet programs. */
    static final int LONGEST = 32_767;

    private static final int MOST = 32 << 20;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    void read(InputFile part) throws IOException {
        long kept = 0;
        try (XmlCursor xml = XmlCursor.open(part)) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    String text = text(xml);
                    kept += text.length() + 32L;
                    if (kept > MOST) {
                        throw xml.fault("The texts of the workbook are longer than " + (MOST >> 20)
                                + " million characters. Split the workbook.");
                    }
                    texts.add(text);
                }
            }
        }
    }

    /** The text of a number; empty where the workbook has none. */
    String get(String number) {
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** The text of a rich-text element on whose start tag the cursor stands, without phonetic hints. */
    static String text(XmlCursor xml) {
        StringBuilder text = new StringBuilder();
        int item = xml.depth();
        while (xml.nextChild(item)) {
            if (xml.name().equals("t")) {
                text.append(xml.text(LONGEST));
            } else if (xml.name().equals("r")) {
                int run = xml.depth();
                while (xml.nextChild(run)) {
                    if (xml.name().equals("t")) {
                        text.append(xml.text(LONGEST));
                    }
                }
            }
        }
        return unescaped(text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString());
    }

    /** Resolves {@code _x000D_} and the like, by which the format writes characters that XML cannot hold. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
