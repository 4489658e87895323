package org.clausetrail.source.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of a document say of its encoding (XML 1.0, appendix F). */
final class XmlProlog {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml\\s[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /** How many bytes a declaration may take. */
    static final int LENGTH = 256;

    private XmlProlog() {}

    /** Canonical name of the encoding in upper case; as declared where the JDK does not know it. */
    static String encoding(byte[] prolog) {
        int first = prolog.length > 0 ? prolog[0] & 0xff : 1;
        int second = prolog.length > 1 ? prolog[1] & 0xff : 1;
        if (first == 0 || second == 0 || first == 0xfe && second == 0xff || first == 0xff && second == 0xfe) {
            return "UTF-16";
        }
        String text = new String(prolog, StandardCharsets.ISO_8859_1);
        Matcher declaration = ENCODING.matcher(text);
        if (!declaration.find()) {
            return "UTF-8";
        }
        String name = declaration.group(1);
        return (isCharset(name) ? Charset.forName(name).name() : name).toUpperCase(Locale.ROOT);
    }

    static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
