package org.clausetrail.trace;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit as a report states it. A comma is a decimal sign or separates thousands where only one of both
 * is possible; {@code 1,078} could be either, so it is no number, and neither is NaN.
 *
 * @param number the value
 * @param unit the text behind it; may be empty
 */
record Measured(BigDecimal number, String unit) {
    private static final Pattern FORM =
            Pattern.compile("[<>≤≥=±~]*\\s*([+-]?)(\\d[\\d.,]*|[.,]\\d+)((?:[eE][+-]?\\d{1,4})?)\\s*(\\D{0,40})");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d*,\\d+");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern PLAIN = Pattern.compile("\\d+\\.?\\d*|\\.\\d+");

    /** The value of a text; empty where it is none, or not a certain one. */
    static Optional<Measured> of(String text) {
        Matcher form = FORM.matcher(text.strip().replace('−', '-'));
        if (!form.matches()) {
            return Optional.empty();
        }
        return digits(form.group(2))
                .map(digits -> new Measured(
                        new BigDecimal(form.group(1) + digits + form.group(3)),
                        form.group(4).strip()));
    }

    private static Optional<String> digits(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (AMBIGUOUS.matcher(text).matches()) {
            return Optional.empty();
        }
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(text.replace(",", ""));
        }
        return DECIMAL_COMMA.matcher(text).matches() ? Optional.of(text.replace(',', '.')) : Optional.empty();
    }

    /** Whether both can be compared: one unit, or one of them states none. */
    boolean comparable(Measured other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }
}
