package org.clausetrail.source.testresult;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits that a criterion such as {@code <= 10 ppm}, {@code 10 ± 0.5 V} or {@code 9.5 .. 10.5} states in one text. A criterion in
 * other words states none.
 *
 * @param lower smallest value that passes; empty for any
 * @param upper greatest value that passes; empty for any
 */
record AcceptanceRange(String lower, String upper) {
    private static final int LONGEST = 80;
    private static final String NUMBER = "([-+\u2212]?\\d{1,20}(?:\\.\\d{1,20})?)";
    private static final String UNIT = "\\s*+(\\D{0,20})";
    private static final Pattern BOUND = Pattern.compile("(<=|=<|≤|<|>=|=>|≥|>)\\s*+([-+\u2212]?\\d.{0,40})");
    private static final Pattern TOLERANCE = Pattern.compile(NUMBER + "\\s*+(?:±|\\+/-)\\s*+" + NUMBER + UNIT);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*+(?:\\.\\.\\.?|…|–|to)\\s*+" + NUMBER + UNIT);

    /** The limits of a criterion, if it states any. */
    static Optional<AcceptanceRange> of(String criterion) {
        String text = criterion.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            boolean above = bound.group(1).indexOf('>') >= 0 || bound.group(1).equals("≥");
            return Optional.of(
                    above ? new AcceptanceRange(bound.group(2), "") : new AcceptanceRange("", bound.group(2)));
        }
        Matcher tolerance = TOLERANCE.matcher(text);
        if (tolerance.matches()) {
            BigDecimal middle = number(tolerance.group(1));
            BigDecimal half = number(tolerance.group(2)).abs();
            return Optional.of(between(
                    middle.subtract(half).toPlainString(), middle.add(half).toPlainString(), tolerance.group(3)));
        }
        Matcher between = BETWEEN.matcher(text);
        return between.matches()
                ? Optional.of(between(between.group(1), between.group(2), between.group(3)))
                : Optional.empty();
    }

    private static AcceptanceRange between(String lower, String upper, String unit) {
        return new AcceptanceRange((lower + " " + unit).strip(), (upper + " " + unit).strip());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace('\u2212', '-'));
    }
}
