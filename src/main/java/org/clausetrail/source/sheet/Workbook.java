package org.clausetrail.source.sheet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.archive.Archive;
import org.clausetrail.source.xml.XmlCursor;

/**
 * An XLSX workbook (ECMA-376) read twice: once for what its sheets refer to, once for their rows. Hidden sheets are read
 * as well; formulas are never computed, their stored values are taken.
 */
// [impl->CT-REQ-152]
public final class Workbook {
    private static final String SHEETS = "xl/worksheets/";

    private final SharedStrings strings = new SharedStrings();
    private final DateFormats dates = new DateFormats();
    private final Map<String, String> titlesById = new LinkedHashMap<>();
    private final Map<String, String> partsById = new TreeMap<>();

    private Workbook() {}

    /** Takes the rows of all sheets. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one row that holds something. */
        void row(SheetRow row);
    }

    /** Whether the beginning of a file is that of a workbook. */
    public static boolean recognised(Head head) {
        return head.text().startsWith("PK\u0003\u0004") && head.text().contains("xl/");
    }

    /**
     * Reads all rows, sheet by sheet in the order in which they are stored.
     *
     * @throws InputException where the workbook is damaged, hostile or has no sheet
     */
    public static void read(InputFile file, Visitor visitor) throws IOException {
        Workbook workbook = new Workbook();
        Archive.read(file, workbook::reference);
        int[] sheets = new int[1];
        Archive.read(file, (name, part) -> {
            if (name.startsWith(SHEETS) && name.endsWith(".xml")) {
                sheets[0]++;
                new SheetReader(workbook.title(name), workbook.strings, workbook.dates).read(part, visitor);
            }
        });
        if (sheets[0] == 0) {
            throw new InputException(file.ref(), "The archive is no workbook: it has no sheet.");
        }
    }

    private void reference(String name, InputFile part) throws IOException {
        switch (name) {
            case "xl/workbook.xml" -> workbook(part);
            case "xl/_rels/workbook.xml.rels" -> relations(part);
            case "xl/styles.xml" -> dates.read(part);
            case "xl/sharedStrings.xml" -> strings.read(part);
            default -> {
                // sheets come in the second pass; charts, images and macros are not read
            }
        }
    }

    private void workbook(InputFile part) throws IOException {
        try (XmlCursor xml = XmlCursor.open(part)) {
            while (xml.next()) {
                if (xml.isStart("sheet")) {
                    titlesById.put(attribute(xml, "id"), xml.attribute("name", ""));
                } else if (xml.isStart("workbookPr")) {
                    dates.countFrom1904(isTrue(xml.attribute("date1904", "")));
                }
            }
        }
    }

    private void relations(InputFile part) throws IOException {
        try (XmlCursor xml = XmlCursor.open(part)) {
            while (xml.next()) {
                if (xml.isStart("Relationship")) {
                    partsById.put(
                            xml.attribute("Target", "").replaceFirst("^(/?xl/)?", "xl/"), xml.attribute("Id", ""));
                }
            }
        }
    }

    /** The name that a user gave to the sheet of a part, or the name of the part. */
    private String title(String part) {
        String title = titlesById.getOrDefault(partsById.getOrDefault(part, ""), "");
        return title.isEmpty() ? part.substring(SHEETS.length(), part.length() - ".xml".length()) : title;
    }

    /** An attribute of any namespace, such as {@code r:id}. */
    private static String attribute(XmlCursor xml, String name) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals(name)) {
                return xml.attributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
