package org.clausetrail.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Bookmarks of a document: names that Word accepts, made from ids in the same way in every document. */
final class Bookmarks {
    private static final int READABLE = 28;

    private final Set<String> used = new HashSet<>();

    /**
     * The bookmark name of an id: at most 40 letters, digits and underscores (Word's limit), the readable beginning of
     * the id and a checksum of the whole, since Word does not tell upper from lower case.
     */
    static String name(String id) {
        StringBuilder name = new StringBuilder("b_");
        for (int i = 0; i < Math.min(id.length(), READABLE); i++) {
            char c = id.charAt(i);
            name.append(c < 0x80 && Character.isLetterOrDigit(c) ? c : '_');
        }
        CRC32 checksum = new CRC32();
        checksum.update(id.getBytes(StandardCharsets.UTF_8));
        return name.append('_')
                .append(HexFormat.of().toHexDigits(checksum.getValue(), 8))
                .toString();
    }

    /** An empty bookmark for an id; nothing where the id is empty or was marked before. */
    String mark(String id) {
        if (id.isEmpty()) {
            return "";
        }
        String name = name(id);
        if (!used.add(name.toLowerCase(Locale.ROOT))) {
            return "";
        }
        return "<w:bookmarkStart w:id=\"" + used.size() + "\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\""
                + used.size() + "\"/>";
    }
}
