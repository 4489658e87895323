package org.clausetrail.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that repeat themselves, which take a pattern that goes back, or a reader that calls itself, to a standstill or beyond the
 * stack. A reader whose effort grows with the length passes this within seconds.
 */
// [verify->CT-REQ-148]
class LongInputsTest {
    private static final int LENGTH = 8_000;

    private static final List<String> BEGINNINGS = List.of(
            "",
            "---\n",
            "# ",
            "<?xml version=\"1.0\"?><a ",
            "{\"a\": ",
            "TAP version 13\n",
            "id,title\n",
            "hazard-id,cause,software-item\n",
            "[DOCUMENT]\n");

    private static final List<String> PARTS = List.of(
            "a", " ", "\n", "a-", "a1-", "a,", "- a\n", "---\n", "\"", "[", "{", "<a>", "a=\"", "1", "a~", "| ",
            "a,b,c\n");

    static Stream<Arguments> inputs() {
        return Stream.of(ReaderFamily.values())
                .flatMap(family -> PARTS.stream().map(part -> Arguments.of(family, part)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aTextThatRepeatsItselfIsReadOrRefused(ReaderFamily family, String part) throws IOException {
        for (String beginning : BEGINNINGS) {
            family.read((beginning + part.repeat(LENGTH / part.length())).getBytes(UTF_8));
        }
    }
}
