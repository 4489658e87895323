package org.clausetrail.source.xml;

import java.nio.charset.StandardCharsets;

/** The texts of stretches of a document that {@link PlainBytes} has passed, so that nothing is looked for that is not there. */
final class PlainTexts {
    private final byte[] bytes;

    PlainTexts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A stretch as it is written. */
    String written(int from, int to, boolean manyBytes) {
        return new String(bytes, from, to - from, manyBytes ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** A stretch as the document means it: references, line ends, and the white space of attributes. */
    String rewritten(int from, int to, boolean attribute) {
        StringBuilder text = new StringBuilder(to - from);
        int copied = from;
        for (int at = from; at < to; ) {
            byte b = bytes[at];
            boolean space = attribute && (b == '\n' || b == '\t');
            if (b != '&' && b != '\r' && !space) {
                at++;
                continue;
            }
            text.append(written(copied, at, true));
            if (b == '&') {
                int end = at;
                while (bytes[end] != ';') {
                    end++;
                }
                text.appendCodePoint(referred(written(at + 1, end, false)));
                at = end + 1;
            } else {
                at += b == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
                text.append(attribute ? ' ' : '\n');
            }
            copied = at;
        }
        return text.append(written(copied, to, true)).toString();
    }

    /** What a reference to a character or to one of the five entities of XML itself stands for. */
    private static int referred(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default ->
                name.charAt(1) == 'x' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        };
    }
}
