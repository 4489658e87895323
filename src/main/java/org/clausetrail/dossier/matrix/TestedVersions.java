package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.Trace;

/** Which version each test result is of, and the versions that results are of, the newest first. */
// [impl->CT-REQ-293]
final class TestedVersions {
    /** How many versions stand side by side. */
    private static final int SHOWN = 4;

    private final Trace trace;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> nameOfCommit = new HashMap<>();
    private final Map<String, String> dates = new HashMap<>();
    private final List<String> newestFirst;

    TestedVersions(Trace trace) {
        this.trace = trace;
        trace.release().ifPresent(release -> names.add(release.version()));
        List<Item> results = new ArrayList<>();
        for (Item item : trace.graph().items()) {
            if (item.kind() == ItemKind.RELEASE) {
                release(item);
            } else if (item.kind() == ItemKind.TEST_RESULT) {
                results.add(item);
                names.add(item.text(Attribute.VERSION));
            }
        }
        this.newestFirst = sorted(results);
    }

    private void release(Item release) {
        String name = trace.versionName(release);
        names.add(name);
        dates.merge(name, release.text(Attribute.DATE), TestedVersions::later);
        if (!release.text(Attribute.COMMIT).isEmpty()) {
            nameOfCommit.putIfAbsent(release.text(Attribute.COMMIT), name);
        }
    }

    /** Versions under release first, then by the date of the release, or where none is recorded, of the last result. */
    private List<String> sorted(List<Item> results) {
        Map<String, String> ran = new HashMap<>();
        for (Item result : results) {
            of(result).ifPresent(name -> ran.merge(name, result.text(Attribute.DATE), TestedVersions::later));
        }
        ran.replaceAll((name, date) -> dates.getOrDefault(name, "").isEmpty() ? date : dates.get(name));
        return ran.keySet().stream()
                .sorted(Comparator.comparing(this::underRelease)
                        .thenComparing(ran::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String later(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean underRelease(String name) {
        return trace.release().map(release -> release.version().equals(name)).orElse(false);
    }

    /** The version that a result states, without a {@code v} that others leave away, or else that of its commit. */
    Optional<String> of(Item result) {
        String stated = result.text(Attribute.VERSION);
        if (stated.isEmpty()) {
            return Optional.ofNullable(nameOfCommit.get(result.text(Attribute.COMMIT)));
        }
        boolean prefixed = stated.matches("v\\d.*") && names.contains(stated.substring(1));
        return Optional.of(prefixed ? stated.substring(1) : stated);
    }

    /** The versions to show beside one another, the newest first; none where results are of one version only. */
    List<String> compared() {
        return newestFirst.size() < 2 ? List.of() : newestFirst.subList(0, Math.min(SHOWN, newestFirst.size()));
    }

    /** How many versions have results but are not among those. */
    int older() {
        return Math.max(0, newestFirst.size() - SHOWN);
    }
}
