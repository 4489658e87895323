package org.clausetrail.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/** Another machine's defaults: a locale with its own digits and letters, and a time zone on another day. */
public final class Elsewhere {
    private Elsewhere() {}

    /** Whether bytes that are made here and elsewhere are the same. */
    public static boolean givesTheSame(Callable<byte[]> bytes) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            byte[] here = bytes.call();
            boolean same = true;
            for (String tag : new String[] {"ar-SA-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                same &= Arrays.equals(bytes.call(), here);
            }
            return same;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
