package org.clausetrail.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clausetrail.render.page.Target;

/** References from one file of a dossier to another, which stand in one folder. */
// [impl->CT-REQ-299]
public final class DossierFile {
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/?";

    private DossierFile() {}

    /** A relative reference such as {@code D16.html#r7}; the fragment is percent-encoded (RFC 3986, 3.5). */
    public static String reference(Target.Dossier target, String extension) {
        String file = target.document() + extension;
        return target.id().isEmpty() ? file : file + "#" + fragment(target.id());
    }

    /** An id as a URI fragment. */
    public static String fragment(String id) {
        StringBuilder fragment = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                fragment.append(c);
            } else {
                fragment.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return fragment.toString();
    }
}
