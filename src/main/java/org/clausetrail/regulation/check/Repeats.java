package org.clausetrail.regulation.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** S06: a simulation was repeated too seldom, or its repeats differ by more than their tolerance. */
final class Repeats implements Check {
    @Override
    public void run(Facts facts, Report report) {
        int least = facts.settings().repeats();
        for (int number : facts.items(ItemKind.SIMULATION_RUN, ItemKind.CAMPAIGN)) {
            Item run = facts.item(number);
            Optional<BigDecimal> repeats = number(run.text("repeats"));
            if (run.kind() == ItemKind.SIMULATION_RUN
                    && repeats.orElse(BigDecimal.ZERO).compareTo(BigDecimal.valueOf(least)) < 0) {
                report.at(
                        run,
                        Report.named(run) + " was repeated "
                                + repeats.map(BigDecimal::toPlainString).orElse("0") + " times, and at least " + least
                                + " are asked for. Repeat it.");
            }
            Optional<BigDecimal> difference = number(run.text("repeat-difference"));
            Optional<BigDecimal> tolerance = number(run.text("repeat-tolerance"));
            if (difference.isPresent()
                    && tolerance.isPresent()
                    && difference.get().abs().compareTo(tolerance.get().abs()) > 0) {
                report.at(
                        run,
                        Report.named(run) + " differs from its repeat by "
                                + difference.get().toPlainString() + ", more than the tolerance of "
                                + tolerance.get().toPlainString() + ". Find the cause.");
            }
        }
    }

    /** The number at the beginning of a text such as {@code 1.5 ppm}. */
    private static Optional<BigDecimal> number(String text) {
        String first = text.strip().split("\\s+", 2)[0];
        try {
            return first.length() > 50 ? Optional.empty() : Optional.of(new BigDecimal(first));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
