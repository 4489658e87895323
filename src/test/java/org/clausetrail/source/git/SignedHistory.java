package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.signature.SignedText;
import org.clausetrail.source.signature.SignerKeys;

/** A repository of signed commits: what Git says of each, and what the evidence says. */
final class SignedHistory {
    final NativeGit git;
    final Map<String, String> commits = new LinkedHashMap<>();

    SignedHistory(NativeGit git) {
        this.git = git;
    }

    /** Makes a commit under a name, signed as the configuration of the repository says. */
    SignedHistory commit(String name) {
        commits.put(name, git.commit(name + "\n\nMärz, two paragraphs.\n\nRefs: X-1\n"));
        return this;
    }

    /** A tag on the commit of the same name, signed as the configuration of the repository says. */
    SignedHistory tag(String name) {
        boolean signed = git.run("config", "commit.gpgsign").equals("true");
        git.run("tag", signed ? "-s" : "-a", "-m", name + "\n\nMärz, two paragraphs.", tagOf(name), commits.get(name));
        return this;
    }

    /** The tag of a name with another message under the old signature. */
    SignedHistory tamperTag(String from, String name) {
        String raw = git.run("cat-file", "tag", tagOf(from)) + "\n";
        byte[] forged = raw.replace("two paragraphs", "too paragraphs").getBytes(StandardCharsets.UTF_8);
        git.run("update-ref", "refs/tags/" + tagOf(name), git.run(forged, "hash-object", "-t", "tag", "-w", "--stdin"));
        return this;
    }

    static String tagOf(String name) {
        return "t-" + name.replace(' ', '-');
    }

    /**
     * The commits and tags that the evidence calls good although {@code git verify-commit} or {@code git verify-tag} ends
     * with another code than 0, or the other way round.
     */
    List<String> unlikeGit(Evidence evidence) {
        List<String> unlike = new ArrayList<>();
        attribute(evidence, "signature").forEach((name, state) -> {
            if (state.equals("good") != verified("verify-commit", commits.get(name))) {
                unlike.add(name + " is " + state);
            }
        });
        releases(evidence, "signature").forEach((tag, state) -> {
            if (state.equals("good") != verified("verify-tag", tag)) {
                unlike.add("tag " + tag + " is " + state);
            }
        });
        return unlike;
    }

    private boolean verified(String command, String object) {
        return Tools.run(git.directory(), List.of("sh", "-c", "git " + command + " " + object + " 2>&1; echo code=$?"))
                .endsWith("code=0");
    }

    /** The same commit with another message under the old signature becomes the newest one. */
    SignedHistory tamper(String from, String name) {
        String raw = git.run("cat-file", "commit", commits.get(from)) + "\n";
        byte[] forged = raw.replace("two paragraphs", "too paragraphs").getBytes(StandardCharsets.UTF_8);
        String id = git.run(forged, "hash-object", "-t", "commit", "-w", "--stdin");
        git.run("config", "commit.gpgsign", "false");
        git.run("merge", "-q", "--no-ff", "--allow-unrelated-histories", "-s", "ours", "-m", "Merge", id);
        commits.put(name, id);
        return this;
    }

    /** Letters of Git's {@code %G?} by name. */
    Map<String, String> asGitSays() {
        Map<String, String> letters = new LinkedHashMap<>();
        commits.forEach((name, id) -> letters.put(
                name,
                Tools.run(git.directory(), List.of("git", "log", "-1", "--format=%G?", id))
                        .replaceAll("(?s).*\n", "")));
        return letters;
    }

    /** Fingerprints by name, as Git says. */
    Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        commits.forEach((name, id) -> keys.put(
                name,
                Tools.run(git.directory(), List.of("git", "log", "-1", "--format=%GF", id))
                        .replaceAll("(?s).*\n", "")));
        return keys;
    }

    Evidence evidence(SignerKeys keys, boolean required) throws IOException {
        return evidence(keys, required, Instant.now());
    }

    /** The evidence of a release that was made at a moment. */
    Evidence evidence(SignerKeys keys, boolean required, Instant released) throws IOException {
        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            SignaturePolicy policy = new SignaturePolicy(keys, required, required, "", released);
            new GitEvidence(
                            repository,
                            repository.history("HEAD"),
                            "HEAD",
                            EvidenceRules.USUAL,
                            policy,
                            ProductPart.WHOLE)
                    .read(sink);
        }
        return sink.evidence();
    }

    /** An attribute of the commits by name. */
    Map<String, String> attribute(Evidence evidence, String attribute) {
        Map<String, String> found = new LinkedHashMap<>();
        commits.forEach((name, id) -> found.put(
                name,
                evidence.items().stream()
                        .filter(item -> item.id().value().equals("commit:" + id))
                        .map(item -> item.text(attribute))
                        .findFirst()
                        .orElse("absent")));
        return found;
    }

    /** An attribute of the releases by tag. */
    static Map<String, String> releases(Evidence evidence, String attribute) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Item item : evidence.items()) {
            if (item.kind() == ItemKind.RELEASE) {
                found.put(item.text("tag"), item.text(attribute));
            }
        }
        return found;
    }

    /** Findings on signatures as {@code check severity message}. */
    static List<String> findings(Evidence evidence) {
        List<String> found = new ArrayList<>();
        evidence.findings().stream()
                .filter(finding ->
                        finding.check().startsWith("R-SIGN") || finding.check().equals("R-UNSIGNED"))
                .forEach(finding ->
                        found.add(finding.check() + " " + finding.severity().word() + " " + finding.message()));
        return found;
    }

    /** Damages the signatures of all commits: never an exception, and never good for another content. */
    void survivesDamage(SignerKeys keys) {
        long seed = 20261125;
        Random random = new Random(seed);
        for (String id : commits.values()) {
            byte[] raw = (git.run("cat-file", "commit", id) + "\n").getBytes(StandardCharsets.UTF_8);
            SignedObject object = SignedObject.commit(raw);
            byte[] other = object.content().clone();
            other[other.length / 2] ^= 1;
            for (int round = 0; round < 60 && !object.signature().isEmpty(); round++) {
                StringBuilder bad = new StringBuilder(object.signature());
                int from = bad.indexOf("\n") + 1;
                for (int i = 0; i <= random.nextInt(3); i++) {
                    int at = from + random.nextInt(bad.length() - from);
                    if (random.nextInt(8) == 0) {
                        bad.setLength(Math.max(from + 1, at));
                    } else {
                        bad.setCharAt(
                                at, (char) (random.nextBoolean() ? 'A' + random.nextInt(26) : random.nextInt(256)));
                    }
                }
                SignedText text = new SignedText(other, bad.toString(), Instant.now(), "grace@example.org");
                assertThat(keys.check(text, Instant.now()).validWhenMade())
                        .as("seed " + seed + ", commit " + id + ", round " + round)
                        .isFalse();
            }
        }
    }
}
