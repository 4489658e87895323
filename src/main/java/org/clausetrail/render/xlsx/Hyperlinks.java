package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.render.markup.MarkupWriter;

/** The hyperlinks of a sheet, which the format wants behind all rows; as many as Excel allows. */
final class Hyperlinks {
    private final int limit;
    private final List<String> cells = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private int leftOut;

    Hyperlinks(int limit) {
        this.limit = limit;
    }

    /** Links a cell to a place in the workbook, such as {@code 'Items'!A2}; false where the limit is reached. */
    boolean toPlace(String cell, String location) {
        return add(cell, location);
    }

    /** Links a cell to a file or page; false where the limit is reached. */
    boolean toFile(String cell, String address) {
        if (!add(cell, "")) {
            return false;
        }
        int id = files.computeIfAbsent(address, unused -> files.size() + 1);
        places.set(places.size() - 1, "rId" + id);
        return true;
    }

    private boolean add(String cell, String place) {
        if (cells.size() == limit) {
            leftOut++;
            return false;
        }
        cells.add(cell);
        places.add(place);
        return true;
    }

    /** How many links had no room. */
    int leftOut() {
        return leftOut;
    }

    /** Writes the element {@code hyperlinks}, if there are any. */
    void writeTo(MarkupWriter xml) throws IOException {
        if (cells.isEmpty()) {
            return;
        }
        xml.raw("<hyperlinks" + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        for (int i = 0; i < cells.size(); i++) {
            String place = places.get(i);
            xml.raw("<hyperlink ref=\"").raw(cells.get(i)).raw("\"");
            xml.attribute(place.startsWith("rId") ? "r:id" : "location", place).raw("/>");
        }
        xml.raw("</hyperlinks>");
    }

    /** Writes the relationships part of the sheet. */
    void writeRelationshipsTo(MarkupWriter xml) throws IOException {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (Map.Entry<String, Integer> file : files.entrySet()) {
            xml.raw("<Relationship Id=\"rId")
                    .raw(file.getValue())
                    .raw("\" Type=\""
                            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"");
            xml.attribute("Target", file.getKey()).raw(" TargetMode=\"External\"/>");
        }
        xml.raw("</Relationships>");
    }
}
