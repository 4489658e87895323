package org.clausetrail.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactBytesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void aNumberComesBack(int number) throws Exception {
        FactBytes bytes = new FactBytes();
        bytes.number(number);
        assertThat(new FactCursor(bytes.toArray()).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Grüße\u0000\u00ff", "名前 \uD83D\uDE00", "lone \uD800 surrogate", "\uDC00"})
    void aTextComesBackWhateverIsInIt(String text) throws Exception {
        FactBytes bytes = new FactBytes();
        bytes.text(text);
        bytes.text(text);
        FactCursor cursor = new FactCursor(bytes.toArray());
        assertThat(cursor.text()).isEqualTo(text);
        assertThat(cursor.text()).isEqualTo(text);
        assertThat(cursor.atEnd()).isTrue();
    }

    @Test
    void whatBreaksOffIsSaidToBeCorrupt() {
        FactBytes bytes = new FactBytes();
        bytes.text("some text");
        byte[] whole = bytes.toArray();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new FactCursor(cut).text()).isInstanceOf(CorruptCacheException.class);
        }
    }

    @Test
    void noiseIsReadOrSaidToBeCorrupt() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            FactCursor cursor = new FactCursor(noise);
            try {
                while (!cursor.atEnd()) {
                    cursor.text();
                    cursor.count(20);
                }
            } catch (CorruptCacheException e) {
                assertThat(e.reason()).as("seed %d, round %d", seed, round).isNotEmpty();
            }
        }
    }
}
