package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;

/**
 * Results and runs that were obtained on one version, and which of two releases they count for. Reports and manifests
 * outside the repository are the same for both releases, so this is what makes their evidence differ.
 *
 * @param tested commit or version that was tested; empty where the results do not say
 * @param dirty whether the tree had uncommitted changes, so that they count for no release
 * @param results number of test results
 * @param runs number of simulation runs
 * @param folders where they were read, sorted
 * @param from whether they were obtained on the earlier release
 * @param to whether they were obtained on the later release
 */
// [impl->CT-REQ-086]
public record EvidenceBinding(
        String tested, boolean dirty, int results, int runs, List<String> folders, boolean from, boolean to) {
    public EvidenceBinding {
        folders = List.copyOf(folders);
    }

    /** Every result and run of both releases, by what was tested, in reading order. */
    public static List<EvidenceBinding> of(ReleaseDifference difference) {
        Gathering gathering = new Gathering(difference);
        gathering.add(difference.to());
        gathering.add(difference.from());
        return gathering.bindings();
    }

    private record Key(String tested, boolean dirty, boolean from, boolean to) {}

    /** Counts by version. */
    private static final class Gathering {
        private final VersionBinding from;
        private final VersionBinding to;
        private final Set<ItemId> seen = new HashSet<>();
        private final Map<Key, int[]> counts = new LinkedHashMap<>();
        private final Map<Key, Set<String>> folders = new LinkedHashMap<>();

        Gathering(ReleaseDifference difference) {
            this.from = binding(difference.from());
            this.to = binding(difference.to());
        }

        private static VersionBinding binding(Trace trace) {
            return new VersionBinding(trace.graph(), trace.release(), trace.history());
        }

        void add(Trace trace) {
            VersionBinding own = binding(trace);
            for (Item item : trace.graph().items()) {
                boolean run = item.kind() == ItemKind.SIMULATION_RUN;
                if ((run || item.kind() == ItemKind.TEST_RESULT) && seen.add(item.id())) {
                    String commit = own.commit(item);
                    Key key = new Key(
                            commit.isEmpty() ? item.text(Attribute.VERSION) : commit,
                            item.is(Attribute.DIRTY),
                            from.current(item),
                            to.current(item));
                    counts.computeIfAbsent(key, any -> new int[2])[run ? 1 : 0]++;
                    String path = item.source().path();
                    folders.computeIfAbsent(key, any -> new TreeSet<>())
                            .add(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
                }
            }
        }

        List<EvidenceBinding> bindings() {
            List<EvidenceBinding> bindings = new ArrayList<>();
            counts.forEach((key, count) -> bindings.add(new EvidenceBinding(
                    key.tested(),
                    key.dirty(),
                    count[0],
                    count[1],
                    List.copyOf(folders.getOrDefault(key, Set.of())),
                    key.from(),
                    key.to())));
            return bindings;
        }
    }
}
