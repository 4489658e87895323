package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.signature.SignerKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys made by {@code ssh-keygen}, commits signed by {@code git}, results beside those of Git. */
// [verify->CT-REQ-126]
// [verify->CT-REQ-094]
class SshSignaturesTest {
    @TempDir
    private Path folder;

    private SignedHistory history;
    private final List<String> allowed = new ArrayList<>();

    @BeforeEach
    void init() throws IOException {
        Tools.need("git", "ssh-keygen");
        history = new SignedHistory(NativeGit.init(Files.createDirectory(folder.resolve("repo"))));
        history.git.run("config", "commit.gpgsign", "true");
        history.git.run("config", "gpg.format", "ssh");
    }

    private String key(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-N", "", "-C", "", "-f", name));
        command.addAll(List.of(options));
        Tools.run(folder, command);
        return Files.readString(folder.resolve(name + ".pub")).strip();
    }

    private void commit(String key, String name) {
        history.git.run("config", "user.signingkey", folder.resolve(key).toString());
        history.commit(name);
    }

    private SignerKeys keys(Path... revoked) throws IOException {
        Path file = Files.write(folder.resolve("allowed"), allowed);
        history.git.run("config", "gpg.ssh.allowedSignersFile", file.toString());
        return SignerKeys.read(
                List.of(),
                List.of(InputFile.of(file, "allowed")),
                java.util.stream.Stream.of(revoked)
                        .map(path -> InputFile.of(path, "revoked"))
                        .toList(),
                List.of());
    }

    @Test
    void resultsAndKeysEqualThoseOfGit() throws IOException {
        allowed.add("# the team");
        allowed.add("grace@example.org " + key("ed", "-t", "ed25519"));
        allowed.add("*@example.org,!eve@example.org namespaces=\"git,file\" " + key("ec", "-t", "ecdsa", "-b", "384"));
        allowed.add("other@example.org " + key("rsa", "-t", "rsa", "-b", "2048"));
        allowed.add("grace@example.org namespaces=\"file\" " + key("file", "-t", "ed25519"));
        allowed.add("grace@example.org valid-before=\"20200101\" " + key("old", "-t", "ed25519"));
        allowed.add("grace@example.org valid-after=\"20300101Z\" " + key("soon", "-t", "ed25519"));
        key("stranger", "-t", "ed25519");
        allowed.add("*@example.org cert-authority " + key("ca", "-t", "ed25519"));
        key("certified", "-t", "ed25519");
        Tools.run(
                folder,
                List.of("ssh-keygen", "-q", "-s", "ca", "-I", "Grace", "-n", "grace@example.org", "certified.pub"));

        for (String key : List.of("ed", "ec", "rsa", "file", "old", "soon", "stranger")) {
            commit(key, key);
            history.tag(key);
        }
        commit("certified-cert.pub", "certified");
        history.tag("certified");
        commit("ed", "original");
        history.tag("original").tamperTag("original", "tampered tag");
        history.git.run("tag", "-s", "-m", "First", "v1");
        history.tamper("original", "tampered");
        SignerKeys keys = keys();

        Evidence evidence = history.evidence(keys, false);

        assertThat(history.attribute(evidence, "signature"))
                .containsExactly(
                        Map.entry("ed", "good"),
                        Map.entry("ec", "good"),
                        Map.entry("rsa", "good"),
                        Map.entry("file", "unknown-key"),
                        Map.entry("old", "expired"),
                        Map.entry("soon", "unknown-key"),
                        Map.entry("stranger", "unknown-key"),
                        Map.entry("certified", "good"),
                        Map.entry("original", "good"),
                        Map.entry("tampered", "bad"));
        assertThat(history.asGitSays())
                .as("B for a key that may not sign for Git, U for one that no line allows at the time of the commit")
                .containsExactly(
                        Map.entry("ed", "G"),
                        Map.entry("ec", "G"),
                        Map.entry("rsa", "G"),
                        Map.entry("file", "B"),
                        Map.entry("old", "U"),
                        Map.entry("soon", "U"),
                        Map.entry("stranger", "U"),
                        Map.entry("certified", "G"),
                        Map.entry("original", "G"),
                        Map.entry("tampered", "B"));
        assertThat(history.unlikeGit(evidence)).as("exit codes").isEmpty();
        assertThat(SignedHistory.releases(evidence, "signature"))
                .containsEntry("t-file", "unknown-key")
                .containsEntry("t-old", "expired")
                .containsEntry("t-soon", "unknown-key")
                .containsEntry("t-stranger", "unknown-key")
                .containsEntry("t-certified", "good")
                .containsEntry("t-tampered-tag", "bad");
        history.survivesDamage(keys);
        Map<String, String> fingerprints = history.attribute(evidence, "signature-key");
        history.keys().forEach((name, key) -> {
            if (!key.isEmpty() && !name.equals("certified")) {
                assertThat(fingerprints.get(name)).as(name).isEqualTo(key);
            }
        });
        assertThat(SignedHistory.releases(evidence, "signature")).containsEntry("v1", "good");
        assertThat(history.attribute(evidence, "signer")).containsEntry("ec", "grace@example.org");
        assertThat(SignedHistory.findings(evidence))
                .anyMatch(text -> text.contains("Signed by other@example.org for Grace Hopper"));
    }

    @Test
    void aRevokedKeyProvesNothing() throws IOException {
        allowed.add("grace@example.org " + key("listed", "-t", "ed25519"));
        allowed.add("grace@example.org " + key("hashed", "-t", "ed25519"));
        allowed.add("grace@example.org " + key("kept", "-t", "ed25519"));
        allowed.add("*@example.org cert-authority " + key("ca", "-t", "ed25519"));
        for (String serial : List.of("7", "8")) {
            key("c" + serial, "-t", "ed25519");
            Tools.run(
                    folder,
                    List.of(
                            "ssh-keygen",
                            "-q",
                            "-s",
                            "ca",
                            "-z",
                            serial,
                            "-I",
                            "G" + serial,
                            "-n",
                            "grace@example.org",
                            "c" + serial + ".pub"));
        }
        Files.writeString(
                folder.resolve("spec"), "serial: 7\nsha256: " + Files.readString(folder.resolve("hashed.pub")));
        Tools.run(folder, List.of("ssh-keygen", "-q", "-k", "-s", "ca", "-f", "krl", "spec", "listed.pub"));
        for (String key : List.of("listed", "hashed", "kept", "c7-cert.pub", "c8-cert.pub")) {
            commit(key, key);
            history.tag(key);
        }
        Evidence evidence = history.evidence(keys(folder.resolve("krl")), false);

        assertThat(history.attribute(evidence, "signature"))
                .containsExactly(
                        Map.entry("listed", "revoked"),
                        Map.entry("hashed", "revoked"),
                        Map.entry("kept", "good"),
                        Map.entry("c7-cert.pub", "revoked"),
                        Map.entry("c8-cert.pub", "good"));
        history.git.run(
                "config", "gpg.ssh.revocationFile", folder.resolve("krl").toString());
        assertThat(history.asGitSays())
                .as("Git calls a revoked key bad")
                .containsExactly(
                        Map.entry("listed", "B"),
                        Map.entry("hashed", "B"),
                        Map.entry("kept", "G"),
                        Map.entry("c7-cert.pub", "B"),
                        Map.entry("c8-cert.pub", "G"));
        assertThat(history.unlikeGit(evidence)).as("exit codes").isEmpty();
        assertThat(history.attribute(history.evidence(keys(folder.resolve("kept.pub")), false), "signature"))
                .containsEntry("kept", "revoked")
                .containsEntry("listed", "good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grace@example.org",
                "grace@example.org ssh-ed25519 AAAA",
                "grace@example.org ssh-ed25519 !!!!",
                "grace@example.org valid-before=\"soon\" KEY",
                "grace@example.org valid-before=\"20231301\" KEY",
                "grace@example.org unknown-option KEY"
            })
    void aBrokenLineIsNamedWithItsNumber(String line) throws IOException {
        allowed.add("# first");
        allowed.add(line.replace("KEY", key("ed", "-t", "ed25519")));

        InputException error = catchThrowableOfType(InputException.class, this::keys);

        assertThat(error).hasMessageStartingWith("This line is none of an allowed-signers file");
        assertThat(error.place()).isEqualTo("allowed:2");
    }
}
