package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.CodeDifference.Part;
import org.clausetrail.trace.ItemDelta;
import org.clausetrail.trace.ReleaseDifference;
import org.clausetrail.trace.Trace;

/**
 * Sorts changes into areas by what the records say: the kind of an item, its category, its tags, and what a software item
 * or unit implements. Nothing is guessed from words.
 */
// [impl->CT-REQ-083]
public final class Areas {
    private static final String TAGS = "tags";
    private static final String ALGORITHM = "algorithm";
    private static final String USER_INTERFACE = "user-interface";

    private final ReleaseDifference difference;

    /** The areas of a difference. */
    public Areas(ReleaseDifference difference) {
        this.difference = difference;
    }

    /** Areas of an item, at whichever release it is in them; at least one. */
    public Set<Area> of(ItemDelta delta) {
        EnumSet<Area> areas = EnumSet.noneOf(Area.class);
        delta.before().ifPresent(item -> areas.addAll(of(item, difference.from())));
        delta.after().ifPresent(item -> areas.addAll(of(item, difference.to())));
        return areas;
    }

    /** The changed software items and units that are in an area by themselves or by what they implement. */
    public List<Part> code(Area area, List<Part> parts) {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            boolean concerned = part.item()
                    .map(id -> touches(id, area, difference.to()) || touches(id, area, difference.from()))
                    .orElse(false);
            if (concerned) {
                found.add(part);
            }
        }
        return found;
    }

    /** Whether any item of either release carries a tag, so that its area can be told from others. */
    public boolean tagged(Area area) {
        String word = area.word();
        return difference.to().graph().items().stream()
                        .anyMatch(item -> tags(item).contains(word))
                || difference.from().graph().items().stream()
                        .anyMatch(item -> tags(item).contains(word));
    }

    private static boolean touches(ItemId id, Area area, Trace trace) {
        TraceGraph graph = trace.graph();
        if (graph.find(id).isEmpty()) {
            return false;
        }
        int number = graph.find(id).getAsInt();
        return tags(graph.item(number)).contains(area.word())
                || Arrays.stream(graph.targets(number, LinkKind.IMPLEMENTS))
                        .anyMatch(target -> of(graph.item(target), trace).contains(area));
    }

    private static Set<Area> of(Item item, Trace trace) {
        EnumSet<Area> areas = EnumSet.of(byKind(item));
        Set<String> tags = tags(item);
        if (item.is(Attribute.RISK_CONTROL) || mitigates(item, trace)) {
            areas.add(Area.RISK_CONTROL);
        }
        if (tags.contains(ALGORITHM)) {
            areas.add(Area.ALGORITHM);
        }
        String category = item.text(Attribute.CATEGORY);
        if (tags.contains(USER_INTERFACE) || category.equals(USER_INTERFACE) || category.equals("f")) {
            areas.add(Area.USER_INTERFACE);
        }
        return areas;
    }

    private static Area byKind(Item item) {
        return switch (item.kind()) {
            case USER_NEED, SYSTEM_REQUIREMENT, SOFTWARE_REQUIREMENT, CLAIM -> Area.REQUIREMENT;
            case HAZARD, HAZARDOUS_SITUATION, RISK_CONTROL -> Area.RISK_CONTROL;
            case ARCHITECTURE_ITEM, UNIT, CODE -> Area.DESIGN;
            case SOUP, COMPONENT -> Area.PLATFORM;
            case TEST_CASE, TEST_RESULT, COVERAGE, SIMULATION_RUN, CAMPAIGN, DATA_SET, ENVIRONMENT -> Area.EVIDENCE;
            default -> Area.RECORD;
        };
    }

    private static boolean mitigates(Item item, Trace trace) {
        return trace.graph().find(item.id()).stream()
                .anyMatch(number -> trace.graph().targets(number, LinkKind.MITIGATES).length > 0);
    }

    private static Set<String> tags(Item item) {
        return Optional.of(item.text(TAGS))
                .filter(text -> !text.isEmpty())
                .map(text -> Set.copyOf(Arrays.asList(text.split("[,;\\s]+", -1))))
                .orElse(Set.of());
    }
}
