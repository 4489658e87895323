package org.clausetrail.source.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.source.InputFile;
import org.clausetrail.tree.Node;

/** Whether the files beside a manifest are the ones that it names: R03 and S02, by digest and size. */
final class FileRules implements ManifestRule {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

    private final Payloads payloads;

    FileRules(Payloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public void check(Manifest manifest, Report report) {
        for (String list : List.of("inputs", "outputs", "attachments")) {
            int index = 0;
            for (Node resource : manifest.list(list)) {
                check(manifest, report, list + "/" + index++, resource);
            }
        }
    }

    private void check(Manifest manifest, Report report, String path, Node resource) {
        String name = Manifest.text(resource, "name").orElse("");
        Optional<String> sha256 = Manifest.text(resource, "digest/sha256");
        if (sha256.filter(EMPTY::equals).isPresent()) {
            report.warning("S02", manifest.place(path), "\"" + name + "\" has the digest of an empty file.");
        }
        if (Manifest.at(resource, "digest").isEmpty()) {
            report.warning("S02", manifest.place(path), "\"" + name + "\" has no digest, so it cannot be identified.");
        }
        String uri = Manifest.text(resource, "uri").orElse("");
        if (!uri.isEmpty() && uri.contains(":") && !uri.startsWith("file:")) {
            return;
        }
        try {
            Optional<InputFile> file = payloads.beside(manifest.source().path(), name);
            if (file.isPresent()) {
                compare(manifest, report, path, resource, file.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Manifest manifest, Report report, String path, Node resource, InputFile file)
            throws IOException {
        Optional<String> size = Manifest.text(resource, "size");
        if (size.isPresent() && !size.get().equals(Long.toString(file.size()))) {
            report.error(
                    "R03",
                    manifest.place(path),
                    file.name() + " has " + file.size() + " bytes, the manifest says " + size.get() + ".");
            return;
        }
        for (Map.Entry<String, String> algorithm : ALGORITHMS.entrySet()) {
            Optional<String> digest = Manifest.text(resource, "digest/" + algorithm.getKey());
            if (digest.isPresent() && !digest.get().equals(digest(file, algorithm.getValue()))) {
                report.error(
                        "R03",
                        manifest.place(path),
                        file.name() + " does not have the " + algorithm.getKey() + " that the manifest states.");
            }
        }
    }

    static String digest(InputFile file, String algorithm) throws IOException {
        try (InputStream stream = file.open()) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] buffer = new byte[1 << 16];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-2", e);
        }
    }
}
