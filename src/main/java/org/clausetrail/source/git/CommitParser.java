package org.clausetrail.source.git;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** Reads the bytes of a commit object: header lines, a blank line, the message. */
final class CommitParser {
    private final byte[] raw;
    private Charset charset = StandardCharsets.UTF_8;
    private String encoding = "";
    private int authorFrom;
    private int authorTo;
    private int committerFrom;
    private int committerTo;
    private final StringBuilder signature = new StringBuilder();
    private int message;

    private CommitParser(byte[] raw) {
        this.raw = raw;
    }

    static Commit parse(
            String id,
            List<String> parents,
            ObjectId tree,
            byte[] raw,
            boolean cut,
            List<PathChange> changes,
            Renames renames,
            List<Unread> unread) {
        CommitParser parser = new CommitParser(raw);
        parser.header();
        return new Commit(
                id,
                parents,
                tree,
                Person.parse(raw, parser.authorFrom, parser.authorTo, parser.charset),
                Person.parse(raw, parser.committerFrom, parser.committerTo, parser.charset),
                Text.decode(raw, parser.message, raw.length, parser.charset),
                parser.encoding,
                parser.signature.toString(),
                cut,
                changes,
                renames,
                unread);
    }

    private void header() {
        int at = 0;
        boolean inSignature = false;
        while (at < raw.length && raw[at] != '\n') {
            int end = endOfLine(at);
            if (raw[at] == ' ') {
                if (inSignature) {
                    signature.append('\n').append(latin(at + 1, end));
                }
            } else {
                inSignature = startsWith(at, "gpgsig ");
                line(at, end);
            }
            at = end + 1;
        }
        message = Math.min(at + 1, raw.length);
    }

    private void line(int at, int end) {
        if (startsWith(at, "author ")) {
            authorFrom = at + 7;
            authorTo = end;
        } else if (startsWith(at, "committer ")) {
            committerFrom = at + 10;
            committerTo = end;
        } else if (startsWith(at, "encoding ")) {
            encoding = latin(at + 9, end).strip();
            charset = charset(encoding);
        } else if (startsWith(at, "gpgsig ")) {
            signature.append(latin(at + 7, end));
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean startsWith(int at, String key) {
        if (at + key.length() > raw.length) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (raw[at + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String latin(int from, int to) {
        return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
