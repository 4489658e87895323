package org.clausetrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.clausetrail.source.signature.SignatureState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzedSignaturesTest {
    @ParameterizedTest
    @ValueSource(strings = {"signature.pgp", "signature.ssh", "signature.x509"})
    void theFuzzerBeginsWithSignaturesThatAreGood(String name) throws IOException {
        assertThat(FuzzedSignatures.check(FuzzedSignatures.sample(name)).state())
                .isEqualTo(SignatureState.GOOD);
    }
}
