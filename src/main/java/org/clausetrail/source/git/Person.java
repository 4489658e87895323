package org.clausetrail.source.git;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Who did something and when, as a Git object states it.
 *
 * @param name name; may be empty
 * @param email e-mail address; may be empty
 * @param when moment with the zone that the person's clock stated; UTC where the zone is impossible
 */
public record Person(String name, String email, OffsetDateTime when) {
    private static final OffsetDateTime EPOCH = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    /** {@code Name <email>}, or what there is of it. */
    public String signature() {
        return email.isEmpty() ? name : (name + " <" + email + ">").strip();
    }

    /** Reads {@code Name <email> seconds zone}; broken lines give what can be read, as Git does. */
    static Person parse(byte[] line, int from, int to, Charset charset) {
        int open = indexOf(line, (byte) '<', from, to);
        int close = open < 0 ? -1 : indexOf(line, (byte) '>', open, to);
        int last = lastIndexOf(line, (byte) '>', from, to);
        String name = Text.decode(line, from, open < 0 ? to : open, charset).strip();
        String email =
                close < 0 ? "" : Text.decode(line, open + 1, close, charset).strip();
        String moment = last < 0 ? "" : Text.decode(line, last + 1, to, charset).strip();
        return new Person(name, email, moment(moment));
    }

    private static OffsetDateTime moment(String text) {
        String[] words = text.split(" ", 2);
        try {
            long seconds = Long.parseLong(words[0]);
            return Instant.ofEpochSecond(seconds).atOffset(zone(words.length > 1 ? words[1].strip() : ""));
        } catch (NumberFormatException | DateTimeException e) {
            return EPOCH;
        }
    }

    private static ZoneOffset zone(String text) {
        if (!text.matches("[+-]\\d{4}")) {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(text.substring(1, 3));
        int minutes = Integer.parseInt(text.substring(3));
        int seconds = (hours * 60 + minutes) * 60;
        return seconds > 18 * 3600 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(sign * seconds);
    }

    private static int indexOf(byte[] bytes, byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] bytes, byte wanted, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
