package org.clausetrail.source.testresult;

/** How often a line was executed, as reports write it: numbers of any length, which only need to be told from zero. */
final class Hits {
    private Hits() {}

    /** Whether the number is greater than zero; what is no number counts as never executed. */
    static boolean any(String count) {
        String number = count.strip();
        boolean digits = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return digits && number.chars().anyMatch(c -> c >= '1' && c <= '9');
    }
}
