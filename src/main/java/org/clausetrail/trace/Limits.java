package org.clausetrail.trace;

import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;

/** Holds the observed value of a passed result against the limits that the result itself states. */
// [impl->CT-REQ-233]
final class Limits {
    /** Attributes of a result: the smallest and the greatest value that passes. */
    static final String LOWER = "lower-limit";

    static final String UPPER = "upper-limit";

    private Limits() {}

    /** What contradicts the pass, or keeps it from being known; empty where nothing does, or nothing was observed. */
    static Optional<State> against(Item result) {
        String observed = result.text(Attribute.OBSERVED);
        String lower = result.text(LOWER);
        String upper = result.text(UPPER);
        if (observed.isBlank() || lower.isBlank() && upper.isBlank()) {
            return Optional.empty();
        }
        Optional<Measured> value = Measured.of(observed);
        if (value.isEmpty()) {
            return Optional.of(unknown("the observed value \"" + observed + "\" is not a certain number"));
        }
        Optional<State> low = lower.isBlank() ? Optional.empty() : against(value.get(), observed, lower, -1);
        return low.isPresent() || upper.isBlank() ? low : against(value.get(), observed, upper, 1);
    }

    private static Optional<State> against(Measured value, String observed, String limit, int side) {
        Optional<Measured> bound = Measured.of(limit);
        if (bound.isEmpty()) {
            return Optional.of(unknown("its limit \"" + limit + "\" is not a certain number"));
        }
        if (!value.comparable(bound.get())) {
            return Optional.of(
                    unknown("the observed value " + observed + " and the limit " + limit + " have other units"));
        }
        return value.number().compareTo(bound.get().number()) * side <= 0
                ? Optional.empty()
                : Optional.of(new State(
                        CellState.CONFLICT,
                        "It is reported as passed, but the observed value " + observed + " is "
                                + (side < 0 ? "below the lower" : "above the upper") + " limit " + limit + "."));
    }

    private static State unknown(String why) {
        return new State(CellState.UNKNOWN, "It is reported as passed, but " + why + ".");
    }
}
