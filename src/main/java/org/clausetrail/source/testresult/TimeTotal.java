package org.clausetrail.source.testresult;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Adds the times of one report and settles what its commas mean. */
final class TimeTotal {
    private static final int DECIMALS = 6;

    private double seconds;
    private double ifGrouped;
    private double ifDecimal;
    private int missing;
    private int bad;
    private int commas;
    private int ambiguous;
    private boolean dots;
    private boolean decimalCommas;

    /** Adds the time of a test case. */
    void add(ReportedTime time) {
        see(time);
        switch (time.reading()) {
            case MISSING -> missing++;
            case BAD -> bad++;
            case AMBIGUOUS -> {
                ambiguous++;
                ifGrouped += time.secondsIfGrouped();
                ifDecimal += time.secondsIfDecimal();
            }
            default -> seconds += time.seconds();
        }
        if (time.hasComma()) {
            commas++;
        }
    }

    /** Takes any time as evidence of how this report writes numbers. */
    void see(ReportedTime time) {
        dots |= time.showsDot();
        decimalCommas |= time.reading() == ReportedTime.Reading.DECIMAL_COMMA;
    }

    /** Whether decimals were seen behind a dot (1) or a comma (2) so far. */
    int habits() {
        return (dots ? 1 : 0) + (decimalCommas ? 2 : 0);
    }

    /** Takes over what was seen before. */
    void see(int habits) {
        dots |= (habits & 1) != 0;
        decimalCommas |= (habits & 2) != 0;
    }

    int missing() {
        return missing;
    }

    int bad() {
        return bad;
    }

    int commas() {
        return commas;
    }

    /** How many times stay ambiguous and are left out of the sum. */
    int ambiguous() {
        return dots == decimalCommas ? ambiguous : 0;
    }

    /** Seconds of a time as this report writes it; negative where that cannot be told. */
    double seconds(ReportedTime time) {
        return switch (time.reading()) {
            case MISSING, BAD -> -1;
            case AMBIGUOUS -> dots == decimalCommas ? -1 : dots ? time.secondsIfGrouped() : time.secondsIfDecimal();
            default -> time.seconds();
        };
    }

    /** The sum of all times that are understood, in seconds, to the microsecond. */
    Number sum() {
        if (dots == decimalCommas) {
            return rounded(seconds);
        }
        return rounded(seconds + (dots ? ifGrouped : ifDecimal));
    }

    Number sumIfGrouped() {
        return rounded(seconds + ifGrouped);
    }

    Number sumIfDecimal() {
        return rounded(seconds + ifDecimal);
    }

    static Number rounded(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        BigDecimal exact =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() <= 0 ? (Number) exact.longValue() : (Number) exact.doubleValue();
    }
}
