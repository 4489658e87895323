package org.clausetrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-364]
class UnfinishedTest {
    @ParameterizedTest
    @CsvSource({
        "The limit is TBD ppm., TBD",
        "TODO: say how often, TODO",
        "'To be defined by the laboratory.', To be defined",
        "Drift of ??? ppm, ???",
        "'Lorem ipsum dolor', Lorem ipsum",
        "tbd, tbd",
        "todo:, todo:",
        "The range is [tbc]., [tbc]",
        "For use by <fill in the users>, <fill in the users>",
        "fill in, fill in",
        "Fill in the intended purpose, Fill in the intended purpose"
    })
    void aPlaceholderIsNamedAsItIsWritten(String text, String placeholder) {
        assertThat(Unfinished.in(text)).contains(placeholder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "El instrumento mide todo el rango.",
                "The user shall fill in the sample id before the run.",
                "The operator shall be able to insert a plate.",
                "Fill in the form. Then the run begins.",
                "Is the plate there?",
                "A size of XXXL"
            })
    void wordsOfALanguageAreNone(String text) {
        assertThat(Unfinished.in(text)).isEmpty();
    }
}
