package org.clausetrail.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.signature.SignatureCheck;
import org.clausetrail.source.signature.SignedText;
import org.clausetrail.source.signature.SignerKeys;

/** Takes bytes for keys of every kind, and for a signature of every form that known keys may have made. */
final class FuzzedSignatures {
    private static final List<InputFile> NONE = List.of();
    private static final Instant MOMENT = Instant.parse("2030-01-01T00:00:00Z");
    private static final SignerKeys KEYS = keys();

    private FuzzedSignatures() {}

    static void read(InputFile file) throws IOException {
        List<InputFile> files = List.of(file);
        ReaderFamily.refusing(() -> SignerKeys.read(files, NONE, NONE, NONE));
        ReaderFamily.refusing(() -> SignerKeys.read(NONE, files, NONE, NONE));
        ReaderFamily.refusing(() -> SignerKeys.read(NONE, resource("allowed_signers"), files, NONE));
        ReaderFamily.refusing(() -> SignerKeys.read(NONE, NONE, NONE, files));
        try (InputStream in = file.open()) {
            check(new String(in.readAllBytes(), UTF_8));
        }
    }

    /** What a signature of the sample text is worth. */
    static SignatureCheck check(String signature) {
        return KEYS.check(
                new SignedText("signed text\n".getBytes(UTF_8), signature, MOMENT, "signer@example.org"), MOMENT);
    }

    static String sample(String name) throws IOException {
        try (InputStream in = resource(name).get(0).open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static SignerKeys keys() {
        try {
            return SignerKeys.read(
                    resource("openpgp.asc"), resource("allowed_signers"), NONE, resource("certificate.pem"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<InputFile> resource(String name) throws IOException {
        try (InputStream in = FuzzedSignatures.class.getResourceAsStream("/signatures/" + name)) {
            return List.of(InputFile.of(in.readAllBytes(), SourceRef.file(name)));
        }
    }
}
