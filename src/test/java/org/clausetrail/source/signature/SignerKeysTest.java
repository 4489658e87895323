package org.clausetrail.source.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerKeysTest {
    private static SignerKeys read(String form, byte[] content) throws IOException {
        List<InputFile> files = List.of(InputFile.of(content, SourceRef.file("keys/" + form)));
        List<InputFile> none = List.of();
        return switch (form) {
            case "openpgp" -> SignerKeys.read(files, none, none, none);
            case "allowed" -> SignerKeys.read(none, files, none, none);
            case "revoked" ->
                SignerKeys.read(
                        none,
                        List.of(InputFile.of(
                                ("a@x ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + "A".repeat(43) + "\n")
                                        .getBytes(StandardCharsets.UTF_8),
                                SourceRef.file("good"))),
                        files,
                        none);
            default -> SignerKeys.read(none, none, none, files);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openpgp      | hello                                        | no OpenPGP public key
            openpgp      | -----BEGIN PGP PUBLIC KEY BLOCK-----         | no OpenPGP public key
            allowed      | # only a comment                             | names no signer
            revoked      | not a key                                    | neither a list of SSH public keys
            revoked      | ssh-ed25519 !!!                              | neither a list of SSH public keys
            certificates | hello                                        | neither certificates nor revocation lists
            certificates | -----BEGIN CERTIFICATE-----                  | cannot be read
            """)
    void aFileWithoutKeysIsAnErrorThatNamesIt(String form, String content, String message) {
        InputException error = catchThrowableOfType(
                InputException.class, () -> read(form, (content + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(error).hasMessageContaining(message);
        assertThat(error.where().path()).isEqualTo("keys/" + form);
    }

    @Test
    void noiseInKeyFilesIsAnsweredWithOneMessage() throws IOException {
        long seed = 815;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            byte[] magic = "SSHKRL\n\0\0\0\0\1".getBytes(StandardCharsets.ISO_8859_1);
            for (String form : List.of("openpgp", "allowed", "revoked", "certificates")) {
                for (byte[] content : List.of(noise, SshWire.joined(magic, noise))) {
                    try {
                        read(form, content);
                    } catch (InputException e) {
                        assertThat(e).as("seed " + seed + ", round " + round).hasMessageEndingWith(".");
                    }
                }
            }
        }
    }

    @Test
    void aSignatureOfNoKnownFormIsBadAndNoneIsUnsigned() {
        assertThat(check("-----BEGIN SOMETHING-----\n").state()).isEqualTo(SignatureState.BAD);
        assertThat(check("").state()).isEqualTo(SignatureState.UNSIGNED);
        assertThat(check("-----BEGIN SSH SIGNATURE-----\n").state()).isEqualTo(SignatureState.UNCHECKED);
    }

    private static SignatureCheck check(String signature) {
        return SignerKeys.NONE.check(new SignedText(new byte[0], signature, Instant.EPOCH, ""), Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "'*@example.org,!eve@example.org', ada@example.org, true",
        "'*@example.org,!eve@example.org', eve@example.org, false",
        "'ada@*', ada@, true",
        "'a?a', ada, true",
        "'a?a', aa, false",
        "'*a*b*c', xxaxxbxx, false",
        "'', ada, false"
    })
    void principalsMatchAsInSsh(String patterns, String name, boolean matches) {
        assertThat(new PrincipalPatterns(patterns).matches(name)).isEqualTo(matches);
    }
}
