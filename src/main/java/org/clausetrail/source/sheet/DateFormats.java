package org.clausetrail.source.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;

/** Which styles of a workbook show a number as a date, and what moment a number then stands for. */
final class DateFormats {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS = 86_400;
    private static final double LAST_DAY = 2_958_466;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[yYdDhHsS]|[mM]{1,5}");

    private final Map<String, String> custom = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private LocalDate origin = FROM_1900;

    void countFrom1904(boolean mac) {
        origin = mac ? FROM_1904 : FROM_1900;
    }

    void read(InputFile part) throws IOException {
        try (XmlCursor xml = XmlCursor.open(part)) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    custom.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
                } else if (xml.isStart("cellXfs")) {
                    int list = xml.depth();
                    while (xml.nextChild(list)) {
                        dates.add(isDate(xml.attribute("numFmtId", "0")));
                    }
                }
            }
        }
    }

    /** Whether cells of a style show a date or time. */
    boolean isDateStyle(String style) {
        int index = style.matches("\\d{1,9}") ? Integer.parseInt(style) : -1;
        return index >= 0 && index < dates.size() && dates.get(index);
    }

    /** The moment that a number stands for, ISO 8601; the number itself where it is none. */
    String moment(double days, String number) {
        if (!(days >= 0) || days >= LAST_DAY) {
            return number;
        }
        LocalDateTime moment = origin.atStartOfDay().plus(Math.round(days * SECONDS), ChronoUnit.SECONDS);
        if (days < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    private boolean isDate(String format) {
        String code = custom.get(format);
        if (code == null) {
            int id = format.matches("\\d{1,4}") ? Integer.parseInt(format) : 0;
            return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        }
        return DATE_LETTERS.matcher(LITERALS.matcher(code).replaceAll("")).find() && !code.equalsIgnoreCase("General");
    }
}
