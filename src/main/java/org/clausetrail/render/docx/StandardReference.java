package org.clausetrail.render.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.render.ooxml.PackageTemplate;

/** The reference document that is used where a project gives none: parts that lie beside this class. */
final class StandardReference {
    private static final Map<String, String> PARTS = parts();

    private StandardReference() {}

    static Reference load() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            content.put(part.getKey(), resource(part.getValue()));
        }
        return new Reference(PackageTemplate.of(content), Map.of(), PageSetup.A4);
    }

    /** The bytes of a file that lies beside this class. */
    static byte[] resource(String name) throws IOException {
        try (InputStream in = StandardReference.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The program lacks its file " + name + "; install it again.");
            }
            return in.readAllBytes();
        }
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "rels.xml");
        parts.put("docProps/app.xml", "app.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        for (String name : new String[] {"styles", "settings", "numbering", "header1", "footer1"}) {
            parts.put("word/" + name + ".xml", name + ".xml");
        }
        return parts;
    }
}
