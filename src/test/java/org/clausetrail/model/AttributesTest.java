package org.clausetrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AttributesTest {
    @Test
    void holdsWhatASortedMapWouldHold() {
        Random random = new Random(20260101);
        for (int round = 0; round < 300; round++) {
            Attributes attributes = new Attributes();
            Map<String, String> expected = new TreeMap<>();
            for (int i = 0; i < 40; i++) {
                String name = "n" + random.nextInt(25);
                if (random.nextInt(4) == 0) {
                    attributes.remove(name);
                    expected.remove(name);
                } else {
                    attributes.put(name, "v" + i);
                    expected.put(name, "v" + i);
                }
                assertThat(attributes.text(name)).isEqualTo(expected.getOrDefault(name, ""));
            }
            assertThat(attributes.map()).containsExactlyEntriesOf(expected);
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Attributes attributes = new Attributes();
        attributes.put("a", "1");
        Attributes copy = new Attributes(attributes);
        copy.put("a", "2");
        copy.state("b", "");

        assertThat(attributes.map()).containsExactly(Map.entry("a", "1"));
        assertThat(copy.map()).containsExactly(Map.entry("a", "2"));
    }
}
