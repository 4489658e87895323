package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedObjectTest {
    private static final String HEAD = "tree 1\nauthor A <a@x> 1 +0000\ncommitter C <c@x> 1 +0000\n";

    private static SignedObject commit(String raw) {
        return SignedObject.commit(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static String content(SignedObject object) {
        return new String(object.content(), StandardCharsets.UTF_8);
    }

    @Test
    void theSignatureHeaderWithItsFoldedLinesIsNoPartOfWhatWasSigned() {
        SignedObject object = commit(
                HEAD + "gpgsig -----BEGIN X-----\n \n abc\n -----END X-----\nencoding latin1\n\nHello\n gpgsig\n");

        assertThat(content(object)).isEqualTo(HEAD + "encoding latin1\n\nHello\n gpgsig\n");
        assertThat(object.signature()).isEqualTo("-----BEGIN X-----\n\nabc\n-----END X-----\n");
    }

    @Test
    void theSignatureOfAnotherHashIsLeftOutOfBoth() {
        SignedObject object = commit(
                HEAD + "gpgsig-sha256 other\n more\ngpgsig ours\n lines\nmergetag object 1\n type commit\n\nHello");

        assertThat(content(object)).isEqualTo(HEAD + "mergetag object 1\n type commit\n\nHello");
        assertThat(object.signature()).isEqualTo("ours\nlines\n");
    }

    @Test
    void twoSignaturesAreJoinedSoThatNeitherHolds() {
        assertThat(commit(HEAD + "gpgsig one\ngpgsig two\n\n").signature()).isEqualTo("one\ntwo\n");
    }

    @ParameterizedTest
    @CsvSource({"-----BEGIN PGP SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----", "-----BEGIN SIGNED MESSAGE-----"})
    void theLastSignatureOfATagIsIts(String begin) {
        String message = "object 1\ntype commit\n\nQuotes\n" + begin + "\nfalse\n";
        SignedObject object = SignedObject.tag((message + begin + "\ntrue\n").getBytes(StandardCharsets.UTF_8));

        assertThat(content(object)).isEqualTo(message);
        assertThat(object.signature()).isEqualTo(begin + "\ntrue\n");
    }

    @ParameterizedTest
    @CsvSource({"''", "gpgsig", "' '", "'gpgsig '"})
    void remnantsAreRead(String raw) {
        assertThat(commit(raw).signature()).isIn("", "\n");
        assertThat(SignedObject.tag(raw.getBytes(StandardCharsets.UTF_8)).signature())
                .isEmpty();
    }
}
