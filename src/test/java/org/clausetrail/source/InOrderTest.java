package org.clausetrail.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-160]
class InOrderTest {
    private static final List<Integer> INPUTS = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheInputsHoweverLongEachTakes(int threads) throws IOException {
        List<Integer> delivered = new ArrayList<>();

        new InOrder<Integer, Integer>(InOrderTest::atRandomPace, input -> input % 50 == 0, threads)
                .each(INPUTS, delivered::add);

        assertThat(delivered).isEqualTo(INPUTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aFailureEndsTheWorkAfterTheResultsBeforeIt(int threads) {
        List<Integer> delivered = new ArrayList<>();
        InOrder<Integer, Integer> reading = new InOrder<>(
                input -> {
                    if (input >= 100) {
                        throw new IOException("input " + input);
                    }
                    return atRandomPace(input);
                },
                input -> false,
                threads);

        assertThatThrownBy(() -> reading.each(INPUTS, delivered::add))
                .isInstanceOf(IOException.class)
                .hasMessage("input 100");
        assertThat(delivered).isEqualTo(INPUTS.subList(0, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void onlyAFewResultsWaitHoweverManyInputsThereAre(int threads) throws IOException {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int[] taken = {0};

        new InOrder<Integer, Integer>(input -> made.incrementAndGet(), input -> false, threads)
                .each(INPUTS, result -> most.accumulateAndGet(made.get() - taken[0]++, Math::max));

        assertThat(most.get()).isLessThanOrEqualTo(2 * threads + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void aHeavyInputIsWorkedOnAlone(int threads) throws IOException {
        AtomicInteger busy = new AtomicInteger();
        List<Integer> crowded = new ArrayList<>();

        new InOrder<Integer, Integer>(
                        input -> {
                            int together = busy.incrementAndGet();
                            atRandomPace(input);
                            busy.decrementAndGet();
                            return input % 10 == 0 ? together : 1;
                        },
                        input -> input % 10 == 0,
                        threads)
                .each(INPUTS, together -> {
                    if (together > 1) {
                        crowded.add(together);
                    }
                });

        assertThat(crowded).isEmpty();
    }

    private static int atRandomPace(int input) {
        if (new Random(input).nextInt(4) == 0) {
            Thread.yield();
        }
        return input;
    }
}
