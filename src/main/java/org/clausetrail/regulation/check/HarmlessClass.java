package org.clausetrail.regulation.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/**
 * C17: software of class A that contributes to a hazardous situation which is not acceptable, and no risk control
 * outside of the software is named (IEC 62304 4.3 a). Class A leaves most clauses out, so it has to be earned.
 */
final class HarmlessClass implements Check {
    private static final List<String> UNACCEPTABLE = List.of("no", "false", "unacceptable", "not acceptable");

    private static final Set<ItemKind> SOFTWARE = Set.of(ItemKind.ARCHITECTURE_ITEM, ItemKind.UNIT, ItemKind.SOUP);

    @Override
    public void run(Facts facts, Report report) {
        if (!facts.profile().safetyClass().equalsIgnoreCase("A")) {
            return;
        }
        for (int number : facts.items(ItemKind.HAZARD, ItemKind.HAZARDOUS_SITUATION)) {
            Item situation = facts.item(number);
            String acceptable = situation.text("acceptable").strip().toLowerCase(Locale.ROOT);
            if (facts.live(number)
                    && UNACCEPTABLE.contains(acceptable)
                    && bySoftware(facts, number)
                    && !controlledOutside(facts, number)) {
                report.at(
                        situation,
                        Report.named(situation) + " is not acceptable and names software that can contribute to it, but"
                                + " the software is class A. Name a risk control outside of the software, or raise the"
                                + " class (IEC 62304 4.3).");
            }
        }
    }

    private static boolean bySoftware(Facts facts, int situation) {
        for (int cause : facts.graph().targets(situation, LinkKind.CAUSED_BY)) {
            if (SOFTWARE.contains(facts.item(cause).kind()) || directly(facts, cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean directly(Facts facts, int hazard) {
        return IntStream.of(facts.graph().targets(hazard, LinkKind.CAUSED_BY))
                .anyMatch(cause -> SOFTWARE.contains(facts.item(cause).kind()));
    }

    /** A control that no software requirement realises stands outside of the software. */
    private static boolean controlledOutside(Facts facts, int situation) {
        for (int control : facts.graph().sources(situation, LinkKind.MITIGATES)) {
            boolean software = false;
            for (int requirement : facts.graph().sources(control, LinkKind.MITIGATES)) {
                software |= facts.item(requirement).kind() == ItemKind.SOFTWARE_REQUIREMENT;
            }
            if (facts.live(control) && !software) {
                return true;
            }
        }
        return false;
    }
}
