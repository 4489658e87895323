package org.clausetrail.render.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.render.markup.MarkupWriter;

/** External links of the body: each address has one relationship. */
final class Relationships {
    private static final String END = "</Relationships>";

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** The id of the relationship to an address. */
    String to(String address) {
        return ids.computeIfAbsent(address, unused -> "ctLink" + (ids.size() + 1));
    }

    /** The relationships part of the body, completed. */
    String complete(String part) {
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        try (MarkupWriter xml = new MarkupWriter(added)) {
            for (Map.Entry<String, String> link : ids.entrySet()) {
                xml.raw("<Relationship").attribute("Id", link.getValue());
                xml.raw(" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"");
                xml.attribute("Target", link.getKey()).raw(" TargetMode=\"External\"/>");
            }
        }
        int end = part.lastIndexOf(END);
        return part.substring(0, end) + added.toString(StandardCharsets.UTF_8) + part.substring(end);
    }
}
