package org.clausetrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemAttributesTest {
    @Test
    void attributesAreTheMapThatWasGivenInTheOrderOfNames() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Map<String, String> given = new HashMap<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                given.put("a" + random.nextInt(40), "v" + random.nextInt());
            }
            Map<String, String> kept = item(given).attributes();

            assertThat(kept).as("seed %d", seed).isEqualTo(given).hasSameHashCodeAs(given);
            assertThat(kept.keySet()).as("seed %d", seed).containsExactlyElementsOf(new TreeMap<>(given).keySet());
            for (int i = 0; i < 40; i++) {
                assertThat(kept.get("a" + i)).isEqualTo(given.get("a" + i));
                assertThat(kept.containsKey("a" + i)).isEqualTo(given.containsKey("a" + i));
            }
        }
    }

    @Test
    void attributesCannotBeChanged() {
        Map<String, String> given = new HashMap<>(Map.of("text", "before"));
        Item item = item(given);
        given.put("text", "after");

        assertThat(item.text("text")).isEqualTo("before");
        assertThatThrownBy(() -> item.attributes().put("text", "after"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> item.attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNotStatedIsAbsent() {
        Item item = item(Map.of("text", "stated"));

        assertThat(item.attribute("reason")).isEmpty();
        assertThat(item.text("reason")).isEmpty();
        assertThat(item.attributes().containsKey(null)).isFalse();
    }

    @Test
    void theEndOfTheAttributesIsKnown() {
        Iterator<?> all = item(Map.of("text", "only")).attributes().entrySet().iterator();
        all.next();

        assertThat(all.hasNext()).isFalse();
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
    }

    private static Item item(Map<String, String> attributes) {
        return new Item(new ItemId("SRS-1"), ItemKind.SOFTWARE_REQUIREMENT, "", "", SourceRef.NONE, attributes);
    }
}
