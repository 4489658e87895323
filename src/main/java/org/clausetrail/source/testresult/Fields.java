package org.clausetrail.source.testresult;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fields of JSON objects in reports, taken only where they are of the expected type. */
final class Fields {
    private Fields() {}

    /** A text field; {@code null} where it is absent or no text. */
    static @Nullable String textOrNull(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    /** A text field; empty where it is absent or no text. */
    static String text(JsonNode object, String field) {
        String value = textOrNull(object, field);
        return value == null ? "" : value;
    }

    /** A field of whole numbers; 0 where it is absent or no number. */
    static long number(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isNumber() && value.canConvertToLong() ? value.longValue() : 0;
    }

    static boolean isTrue(JsonNode object, String field) {
        return object.path(field).isBoolean() && object.path(field).booleanValue();
    }

    /** The texts of an array of texts. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array) {
            if (value.isString()) {
                texts.add(value.stringValue());
            }
        }
        return texts;
    }

    /**
     * A duration that a format keeps as a number.
     *
     * @param decimals how many decimals a second has in the unit of the field: 3 for milliseconds, 9 for nanoseconds
     */
    static ReportedTime time(JsonNode value, int decimals) {
        if (value.isMissingNode() || value.isNull()) {
            return ReportedTime.MISSING;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            return ReportedTime.bad(value.toString());
        }
        BigDecimal seconds = BigDecimal.valueOf(value.doubleValue()).movePointLeft(decimals);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            seconds = BigDecimal.valueOf(value.longValue()).movePointLeft(decimals);
        }
        return ReportedTime.ofSeconds(seconds.doubleValue(), plain(seconds));
    }

    /** A duration in nanoseconds that was summed up. */
    static ReportedTime ofNanos(long nanos) {
        return time(JsonNodeFactory.instance.numberNode(nanos), 9);
    }

    /** A time that was written as a number of milliseconds. */
    static ReportedTime millis(ReportedTime written) {
        return written.reading() == ReportedTime.Reading.PLAIN
                ? time(JsonNodeFactory.instance.numberNode(written.seconds()), 3)
                : written;
    }

    /** The shortest form of a number, with an exponent only where it would begin with more than three zeros. */
    private static String plain(BigDecimal number) {
        BigDecimal short15 = number.round(new MathContext(15, RoundingMode.HALF_EVEN));
        if (short15.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = short15.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return stripped.toPlainString();
        }
        String digits = stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return digits + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
