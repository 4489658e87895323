package org.clausetrail.source.testresult;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a test took, as its report writes it. Reports of some versions of Surefire, TestNG and Gradle write numbers in
 * the format of the machine's locale, so {@code 1,078} is a thousand seconds on one and one second on another.
 *
 * @param text as written; {@code null} where the report states none
 * @param reading what kind of number that is
 * @param seconds its value; 0 for {@link Reading#MISSING}, {@link Reading#BAD} and {@link Reading#AMBIGUOUS}
 */
public record ReportedTime(@Nullable String text, Reading reading, double seconds) {
    /** No time at all. */
    public static final ReportedTime MISSING = new ReportedTime(null, Reading.MISSING, 0);

    private static final Pattern PLAIN = Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d+|\\d{1,3}(\\.\\d{3})+),\\d+");
    private static final int LONGEST = 64;

    /** What kind of number a time is. */
    public enum Reading {
        /** Not stated. */
        MISSING,
        /** Not a finite number of zero or more. */
        BAD,
        /** Without any comma. */
        PLAIN,
        /** With commas between thousands: {@code 1,234.5}. */
        GROUPED,
        /** With a comma before the decimals: {@code 0,160}. */
        DECIMAL_COMMA,
        /** {@code 1,078}: only other times of the same report can tell. */
        AMBIGUOUS
    }

    /** A time in seconds as text of any locale. */
    public static ReportedTime ofText(@Nullable String text) {
        if (text == null) {
            return MISSING;
        }
        double fast = fast(text);
        if (fast >= 0) {
            return new ReportedTime(text, Reading.PLAIN, fast);
        }
        String number = text.strip();
        if (number.length() > LONGEST) {
            return bad(text);
        }
        if (PLAIN.matcher(number).matches()) {
            return ofSeconds(Double.parseDouble(number), text);
        }
        if (EITHER.matcher(number).matches()) {
            return new ReportedTime(text, Reading.AMBIGUOUS, 0);
        }
        if (!number.startsWith("0") && GROUPED.matcher(number).matches()) {
            return new ReportedTime(text, Reading.GROUPED, grouped(number));
        }
        if (DECIMAL_COMMA.matcher(number).matches()) {
            return new ReportedTime(text, Reading.DECIMAL_COMMA, decimalComma(number));
        }
        return bad(text);
    }

    /** A number of seconds; bad where it is negative or not finite. */
    public static ReportedTime ofSeconds(double seconds, String text) {
        return seconds >= 0 && Double.isFinite(seconds) ? new ReportedTime(text, Reading.PLAIN, seconds) : bad(text);
    }

    /** Something that is no time. */
    public static ReportedTime bad(String text) {
        return new ReportedTime(text, Reading.BAD, 0);
    }

    /** Whether a comma is part of a readable time. */
    public boolean hasComma() {
        return reading == Reading.GROUPED || reading == Reading.DECIMAL_COMMA || reading == Reading.AMBIGUOUS;
    }

    /** Whether this shows how the report writes decimals: by a dot. */
    boolean showsDot() {
        return reading == Reading.GROUPED || reading == Reading.PLAIN && text != null && text.indexOf('.') >= 0;
    }

    /** The value if commas stand between thousands. */
    double secondsIfGrouped() {
        return reading == Reading.AMBIGUOUS && text != null ? grouped(text.strip()) : seconds;
    }

    /** The value if the comma stands before the decimals. */
    double secondsIfDecimal() {
        return reading == Reading.AMBIGUOUS && text != null ? decimalComma(text.strip()) : seconds;
    }

    private static double grouped(String number) {
        return Double.parseDouble(number.replace(",", ""));
    }

    private static double decimalComma(String number) {
        return Double.parseDouble(number.replace(".", "").replace(',', '.'));
    }

    /** Digits with at most one dot, the form of nearly all reports, exact up to 15 digits; -1 for all else. */
    private static double fast(String text) {
        int length = text.length();
        if (length == 0 || length > 15) {
            return -1;
        }
        long digits = 0;
        int decimals = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0 && i > 0) {
                decimals = 0;
            } else {
                return -1;
            }
        }
        return decimals <= 0 ? digits : digits / POWERS[decimals];
    }

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
}
