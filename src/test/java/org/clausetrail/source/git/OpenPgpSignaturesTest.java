package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.signature.SignerKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys made by {@code gpg}, commits and tags signed by {@code git}, results beside those of Git. */
// [verify->CT-REQ-126]
class OpenPgpSignaturesTest {
    private static final String LONG_AGO = "20200101T000000!";

    @TempDir
    private Path folder;

    private Path home;
    private SignedHistory history;

    @BeforeEach
    void init() throws IOException {
        Tools.need("git", "gpg");
        home = Tools.home(folder.resolve("h"));
        history = new SignedHistory(NativeGit.init(Files.createDirectory(folder.resolve("repo"))));
        history.git.run("config", "commit.gpgsign", "true");
    }

    private String gpg(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--yes",
                "--passphrase",
                "",
                "--pinentry-mode",
                "loopback"));
        command.addAll(List.of(arguments));
        return Tools.run(folder, command);
    }

    /** Lets the repository sign with the key of a person. */
    private void signAs(String user, String... options) throws IOException {
        history.git.run("config", "user.signingkey", user);
        history.git.run(
                "config",
                "gpg.program",
                Tools.script(
                        folder.resolve("gpg-" + user + options.length),
                        "exec gpg --homedir " + home + " --batch " + String.join(" ", options) + " \"$@\""));
    }

    /** Lets Git verify with the exported keys alone. */
    private SignerKeys export(String... users) throws IOException {
        Path file = folder.resolve("team.asc");
        List<String> arguments = new ArrayList<>(List.of("--armor", "--output", file.toString(), "--export"));
        arguments.addAll(List.of(users));
        gpg(arguments.toArray(String[]::new));
        Path verifying = Tools.home(folder.resolve("v"));
        Tools.run(folder, List.of("gpg", "--homedir", verifying.toString(), "--batch", "--import", file.toString()));
        history.git.run(
                "config",
                "gpg.program",
                Tools.script(folder.resolve("gpg-verify"), "exec gpg --homedir " + verifying + " --batch \"$@\""));
        return SignerKeys.read(List.of(InputFile.of(file, "team.asc")), List.of(), List.of(), List.of());
    }

    @Test
    void resultsAndKeysEqualThoseOfGit() throws IOException {
        gpg("--quick-generate-key", "Ada Lovelace <ada@example.org>", "ed25519", "sign", "never");
        gpg("--quick-generate-key", "Grace Hopper <grace@example.org>", "rsa2048", "cert", "never");
        String grace = gpg("--list-keys", "--with-colons", "grace").replaceAll("(?s).*?fpr:+([0-9A-F]{40}):.*", "$1");
        gpg("--quick-add-key", grace, "rsa2048", "sign", "never");
        gpg("--quick-generate-key", "Mallory <mallory@example.org>", "ed25519", "sign", "never");
        gpg("--quick-generate-key", "Rita <rita@example.org>", "nistp256", "sign", "never");
        gpg("--faked-system-time", LONG_AGO, "--quick-generate-key", "Old <old@example.org>", "ed25519", "sign", "1y");

        signAs("ada");
        history.commit("ed25519");
        signAs("grace");
        history.commit("rsa subkey");
        history.git.run("tag", "-s", "-m", "First", "v1");
        signAs("mallory");
        history.commit("unknown");
        signAs("old", "--faked-system-time", LONG_AGO);
        history.commit("expired");
        signAs("rita");
        history.commit("revoked");
        history.git.run("config", "commit.gpgsign", "false");
        history.commit("unsigned");
        history.tamper("ed25519", "tampered");
        Path revocation = home.resolve("openpgp-revocs.d");
        try (var files = Files.list(revocation)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("rita")) {
                    Files.writeString(file, Files.readString(file).replace(":-----BEGIN", "-----BEGIN"));
                    gpg("--import", file.toString());
                }
            }
        }
        SignerKeys keys = export("ada", "grace", "rita", "old");

        Evidence evidence = history.evidence(keys, false);

        assertThat(history.attribute(evidence, "signature"))
                .containsExactly(
                        Map.entry("ed25519", "good"),
                        Map.entry("rsa subkey", "good"),
                        Map.entry("unknown", "unknown-key"),
                        Map.entry("expired", "expired"),
                        Map.entry("revoked", "revoked"),
                        Map.entry("unsigned", "unsigned"),
                        Map.entry("tampered", "bad"));
        assertThat(history.asGitSays())
                .as("U is a good signature of a key that nobody certified")
                .containsExactly(
                        Map.entry("ed25519", "U"),
                        Map.entry("rsa subkey", "U"),
                        Map.entry("unknown", "E"),
                        Map.entry("expired", "Y"),
                        Map.entry("revoked", "R"),
                        Map.entry("unsigned", "N"),
                        Map.entry("tampered", "B"));
        history.survivesDamage(keys);
        Map<String, String> fingerprints = history.attribute(evidence, "signature-key");
        history.keys().forEach((name, key) -> {
            if (!key.isEmpty()) {
                assertThat(fingerprints.get(name)).as(name).isEqualTo(key);
            }
        });
        assertThat(history.attribute(evidence, "signer"))
                .containsEntry("rsa subkey", "Grace Hopper <grace@example.org>");
        assertThat(SignedHistory.releases(evidence, "signature")).containsEntry("v1", "good");
        assertThat(SignedHistory.findings(evidence))
                .anyMatch(text -> text.startsWith("R-SIGNATURE error") && text.contains("not what was signed"))
                .anyMatch(text -> text.startsWith("R-SIGNATURE error") && text.contains("revoked"))
                .anyMatch(text -> text.startsWith("R-SIGNER warning 1 commit or tag: No key file holds the key"))
                .anyMatch(text -> text.startsWith("R-SIGNER note") && text.contains("Signed by Ada Lovelace"))
                .anyMatch(text -> text.startsWith("R-UNSIGNED note 2 of 8"));
    }

    // [verify->CT-REQ-127]
    @Test
    void demandsSignaturesOnlyWhereTheProjectDoes() throws IOException {
        gpg("--quick-generate-key", "Grace Hopper <grace@example.org>", "ed25519", "sign", "never");
        signAs("grace");
        history.commit("good");
        history.git.run("config", "commit.gpgsign", "false");
        history.commit("unsigned");
        history.git.run("tag", "-a", "-m", "First", "v1");
        SignerKeys keys = export("grace");

        assertThat(SignedHistory.findings(history.evidence(keys, false)))
                .containsExactly("R-UNSIGNED note 1 of 2 commits are not signed.");
        assertThat(SignedHistory.findings(history.evidence(keys, true)))
                .first()
                .asString()
                .startsWith("R-UNSIGNED error The project demands signatures, and 2 commits or tags carry none");
        assertThat(history.attribute(history.evidence(SignerKeys.NONE, false), "signature"))
                .containsEntry("good", "unchecked");
        assertThat(SignedHistory.findings(history.evidence(SignerKeys.NONE, false)))
                .isEmpty();
    }
}
