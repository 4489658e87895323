package org.clausetrail.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;

/**
 * The waivers of a project. Whether one has expired is decided by the day of the release, never by the clock, so that
 * the same inputs give the same dossier.
 */
// [impl->CT-REQ-229]
public final class Waivers {
    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of());

    private static final String CHECK = "W01";

    private final List<Waiver> waivers;

    private Waivers(List<Waiver> waivers) {
        this.waivers = List.copyOf(waivers);
    }

    /** Waivers in their order. */
    public static Waivers of(List<Waiver> waivers) {
        return new Waivers(waivers);
    }

    /** Reads a list of waivers: {@code id}, {@code check}, {@code items}, {@code who}, {@code why}, {@code until}, {@code reference}. */
    public static Waivers read(Node list) {
        List<Waiver> waivers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (MapNode map : list.asList("a list of waivers").maps("a waiver")) {
            map.only(List.of("id", "check", "items", "who", "why", "until", "reference"));
            Waiver waiver = new Waiver(
                    map.requiredText("id"),
                    map.requiredText("check"),
                    new LinkedHashSet<>(map.texts("items")),
                    map.requiredText("who"),
                    map.requiredText("why"),
                    day(map),
                    map.text("reference").orElse(""),
                    map.place().source());
            if (!ids.add(waiver.id())) {
                throw map.placeOf("id")
                        .error("The waiver \"" + waiver.id() + "\" is given twice. Give each its own id.");
            }
            waivers.add(waiver);
        }
        return new Waivers(waivers);
    }

    private static String day(MapNode map) {
        String until = map.requiredText("until");
        try {
            return LocalDate.parse(until).toString();
        } catch (DateTimeParseException e) {
            throw map.placeOf("until")
                    .error("\"" + until + "\" is no day. Write the last day of the waiver as 2026-12-31.");
        }
    }

    /** All waivers in their order. */
    public List<Waiver> all() {
        return waivers;
    }

    /** The waiver that lowers a finding on the day of a release; on an unknown day none does. */
    Optional<Waiver> lowering(Finding finding, String released) {
        return waivers.stream()
                .filter(waiver -> waiver.covers(finding) && dated(released) && !expired(waiver, released))
                .findFirst();
    }

    /** What is wrong with the waivers themselves: of an unknown or past end, or covering nothing that was found. */
    List<Finding> findings(List<Finding> found, String released) {
        List<Finding> findings = new ArrayList<>();
        for (Waiver waiver : waivers) {
            boolean covers = found.stream().anyMatch(waiver::covers);
            if (!dated(released)) {
                findings.add(new Finding(
                        CHECK,
                        Severity.ERROR,
                        "Whether the waiver " + waiver.id()
                                + " still holds is not known, since the project states no day"
                                + " of release. State it under \"release: date\", or tag the release.",
                        List.of(),
                        waiver.source()));
            } else if (expired(waiver, released)) {
                findings.add(new Finding(
                        CHECK,
                        Severity.ERROR,
                        "The waiver " + waiver.id() + " ended on " + waiver.until() + ", before the release of "
                                + released.substring(0, 10) + ". Renew it with a new decision, or remove it.",
                        List.of(),
                        waiver.source()));
            } else if (!covers) {
                findings.add(new Finding(
                        CHECK,
                        Severity.WARNING,
                        "The waiver " + waiver.id() + " covers no finding of " + waiver.check()
                                + ". Remove it, or correct its check and items.",
                        List.of(),
                        waiver.source()));
            }
        }
        return findings;
    }

    private static boolean dated(String released) {
        return released.length() >= 10;
    }

    private static boolean expired(Waiver waiver, String released) {
        return waiver.until().compareTo(released.substring(0, 10)) < 0;
    }
}
