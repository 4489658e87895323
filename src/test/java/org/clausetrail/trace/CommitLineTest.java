package org.clausetrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-211]
class CommitLineTest {
    private static Item commit(int number, int... parents) {
        List<String> names = new ArrayList<>();
        for (int parent : parents) {
            names.add("c" + parent);
        }
        Map<String, String> attributes = new HashMap<>(Map.of("commit", "c" + number));
        if (!names.isEmpty()) {
            attributes.put("parents", String.join(" ", names));
        }
        return new Item(new ItemId("commit:c" + number), ItemKind.COMMIT, "", "", SourceRef.file("repo"), attributes);
    }

    @Test
    void aMergeBringsWhatItsOtherParentsHaveAndItsFirstHasNot() {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Item> items = new ArrayList<>();
            List<int[]> parents = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int count = Math.min(i, random.nextInt(4));
                int[] of =
                        random.ints(0, Math.max(1, i)).distinct().limit(count).toArray();
                parents.add(of);
                items.add(commit(i, of));
            }
            CommitLine line = new CommitLine(items);
            for (int i = 0; i < 30; i++) {
                if (line.merges(i)) {
                    Set<Integer> expected = ancestors(parents, i);
                    expected.removeAll(ancestors(parents, parents.get(i)[0]));
                    assertThat(line.brought(i))
                            .as("seed " + seed + ", round " + round)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Set<Integer> ancestors(List<int[]> parents, int commit) {
        Set<Integer> set = new TreeSet<>(Set.of(commit));
        for (int parent : parents.get(commit)) {
            set.addAll(ancestors(parents, parent));
        }
        return set;
    }
}
