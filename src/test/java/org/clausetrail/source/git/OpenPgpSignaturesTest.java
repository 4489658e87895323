package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
// [verify->CT-REQ-094]
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
        history.commit("ed25519").tag("ed25519").tamperTag("ed25519", "tampered tag");
        signAs("grace");
        history.commit("rsa subkey").tag("rsa subkey");
        history.git.run("tag", "-s", "-m", "First", "v1");
        signAs("mallory");
        history.commit("unknown").tag("unknown");
        signAs("old", "--faked-system-time", LONG_AGO);
        history.commit("expired").tag("expired");
        signAs("rita");
        history.commit("revoked").tag("revoked");
        history.git.run("config", "commit.gpgsign", "false");
        history.commit("unsigned").tag("unsigned");
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
        assertThat(history.unlikeGit(evidence)).as("exit codes").isEmpty();
        assertThat(SignedHistory.releases(evidence, "signature"))
                .containsEntry("t-unknown", "unknown-key")
                .containsEntry("t-expired", "expired")
                .containsEntry("t-revoked", "revoked")
                .containsEntry("t-unsigned", "unsigned")
                .containsEntry("t-tampered-tag", "bad");
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
                .anyMatch(text -> text.startsWith("R-SIGNER warning 2 commits or tags: No key file holds the key"))
                .anyMatch(text -> text.startsWith("R-SIGNER note") && text.contains("Signed by Ada Lovelace"))
                .anyMatch(text -> text.startsWith("R-UNSIGNED note 2 of 8"));
    }

    @Test
    void keysAndSignaturesThatExpiredAfterTheReleaseAreGoodForIt() throws IOException {
        gpg("--faked-system-time", LONG_AGO, "--quick-generate-key", "Old <old@example.org>", "ed25519", "sign", "1y");
        gpg(
                "--faked-system-time",
                LONG_AGO,
                "--quick-generate-key",
                "Brief <brief@example.org>",
                "ed25519",
                "sign",
                "never");
        signAs("old", "--faked-system-time", LONG_AGO);
        history.commit("old");
        signAs("brief", "--faked-system-time", LONG_AGO, "--default-sig-expire", "10d");
        history.commit("brief");
        SignerKeys keys = export("old", "brief");

        assertThat(history.attribute(history.evidence(keys, false), "signature"))
                .as("the release is made today")
                .containsExactly(Map.entry("old", "expired"), Map.entry("brief", "expired"));
        assertThat(history.asGitSays())
                .as("Git knows only today")
                .containsExactly(Map.entry("old", "Y"), Map.entry("brief", "X"));
        assertThat(history.unlikeGit(history.evidence(keys, false))).isEmpty();
        Evidence then = history.evidence(keys, false, Instant.parse("2020-01-02T00:00:00Z"));
        assertThat(history.unlikeGit(then))
                .as("a dossier must not change because time passes")
                .containsExactly("old is good", "brief is good");
    }

    // [verify->CT-REQ-093]
    @Test
    void aMergeKeepsTheSignatureOfTheTagThatItMerged() throws IOException {
        gpg("--quick-generate-key", "Grace Hopper <grace@example.org>", "ed25519", "sign", "never");
        gpg("--quick-generate-key", "Mallory <mallory@example.org>", "ed25519", "sign", "never");
        NativeGit git = history.git;
        git.run("config", "commit.gpgsign", "false");
        git.write("a.txt", "1").commit("Begin");
        for (String who : List.of("grace", "mallory")) {
            signAs(who);
            git.run("checkout", "-q", "-b", who);
            git.write(who, "1").commit("Work of " + who);
            git.run("tag", "-s", "-m", "Please pull", "pull-" + who);
            git.run("checkout", "-q", "main");
            history.commits.put(who, git.merge("Merge the tag of " + who, "pull-" + who));
            git.run("tag", "-d", "pull-" + who);
        }
        String raw = git.run("cat-file", "commit", history.commits.get("grace")) + "\n";
        forge("other message", raw.replace("Please pull", "Please push"));
        forge(
                "other parent",
                raw.replace(
                        "parent " + git.run("rev-parse", history.commits.get("grace") + "^2"),
                        "parent " + git.run("rev-parse", history.commits.get("mallory") + "^2")));
        SignerKeys keys = export("grace");

        Evidence evidence = history.evidence(keys, false);

        assertThat(history.attribute(evidence, "merged-tags"))
                .containsExactly(
                        Map.entry("grace", "pull-grace (good, Grace Hopper <grace@example.org>)"),
                        Map.entry("mallory", "pull-mallory (unknown-key)"),
                        Map.entry("other message", "pull-grace (bad, Grace Hopper <grace@example.org>)"),
                        Map.entry("other parent", "pull-grace (bad)"));
        assertThat(history.attribute(evidence, "signature"))
                .as("the merge itself is not signed, for us and for git verify-commit")
                .allSatisfy((name, state) -> assertThat(state).isEqualTo("unsigned"));
        assertThat(history.unlikeGit(evidence)).isEmpty();
        assertThat(Tools.run(
                        git.directory(), List.of("git", "log", "-1", "--show-signature", history.commits.get("grace"))))
                .contains("merged tag 'pull-grace'", "Good signature");
        assertThat(SignedHistory.findings(evidence))
                .anyMatch(
                        text -> text.matches(
                                "R-SIGNATURE error The signature of the tag pull-grace, which commit:\\w+ merged, is bad: The content.*"))
                .anyMatch(text -> text.contains("The tag names a commit that is no parent of the merge."))
                .anyMatch(text -> text.startsWith("R-SIGNER warning 1 commit or tag: No key file holds the key"));
    }

    /** A merge as somebody changed it becomes a parent of the newest commit. */
    private void forge(String name, String raw) {
        byte[] forged = raw.getBytes(StandardCharsets.UTF_8);
        String id = history.git.run(forged, "hash-object", "-t", "commit", "-w", "--stdin");
        history.git.run("merge", "-q", "--no-ff", "--no-edit", "-s", "ours", "-m", "Merge", id);
        history.commits.put(name, id);
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
