package org.clausetrail.source.git;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every commit of a generated repository against the ground truth of its generator: parents, people with their
 * clocks, trailers, reverts and cherry-picks: {@code HistoryAgainstTruth REPOSITORY TRUTH_FOLDER}. Ends with 1 where one
 * differs. Keeps 64 bits of each commit, so that a million fit into the heap of the product.
 */
public final class HistoryAgainstTruth {
    private HistoryAgainstTruth() {}

    private static final class Seen extends ObjectIdOwnerMap.Entry {
        private final long facts;

        Seen(ObjectId id, long facts) {
            super(id);
            this.facts = facts;
        }
    }

    /** Prints how many commits are the same and which differ. */
    public static void main(String[] arguments) throws IOException {
        ObjectIdOwnerMap<Seen> seen = new ObjectIdOwnerMap<>();
        try (GitRepository repository = GitRepository.open(Path.of(arguments[0]))) {
            repository.allCommits(
                    RenameMode.NONE,
                    commit -> seen.add(new Seen(ObjectId.fromString(commit.id()), hash(facts(commit)))));
        }
        long equal = 0;
        long different = 0;
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[1], "commits.jsonl"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode truth = json.readTree(line);
                Seen ours = seen.get(ObjectId.fromString(truth.get("sha").asString()));
                if (ours != null && ours.facts == hash(facts(truth))) {
                    equal++;
                } else if (different++ < 5) {
                    System.out.println((ours == null ? "not seen: " : "different: ") + facts(truth));
                }
            }
        }
        boolean same = different == 0 && equal == seen.size();
        System.out.printf(
                Locale.ROOT,
                "%,d commits read, %,d equal to the truth, %,d different: %s%n",
                seen.size(),
                equal,
                different,
                same ? "equal" : "DIFFERENT");
        System.exit(same ? 0 : 1);
    }

    private static String facts(Commit commit) {
        List<String> trailers = new ArrayList<>();
        commit.trailers().forEach(trailer -> trailers.add(trailer.key() + ": " + trailer.value()));
        return String.join(
                "\n",
                commit.parents().toString(),
                person(commit.author()),
                person(commit.committer()),
                trailers.toString(),
                commit.reverts().toString(),
                commit.cherryPickedFrom().orElse(""));
    }

    private static String person(Person person) {
        String zone = person.when().getOffset().getId().replace(":", "").replace("Z", "+0000");
        return person.name() + " <" + person.email() + "> " + person.when().toEpochSecond() + " " + zone;
    }

    private static String facts(JsonNode truth) {
        List<String> trailers = new ArrayList<>();
        truth.get("trailers")
                .forEach(pair ->
                        trailers.add(pair.get(0).asString() + ": " + pair.get(1).asString()));
        List<String> parents = new ArrayList<>();
        truth.get("parents").forEach(parent -> parents.add(parent.asString()));
        JsonNode reverts = truth.get("reverts");
        JsonNode from = truth.get("cherry_picked_from");
        return String.join(
                "\n",
                parents.toString(),
                person(truth, "author", "author_time"),
                person(truth, "committer", "commit_time"),
                trailers.toString(),
                reverts.isNull() ? "[]" : "[" + reverts.asString() + "]",
                from.isNull() ? "" : from.asString());
    }

    private static String person(JsonNode truth, String role, String time) {
        String zone =
                truth.get(role.equals("author") ? "author_tz" : "commit_tz").asString();
        return truth.get(role + "_name").asString() + " <"
                + truth.get(role + "_email").asString() + "> " + truth.get(time).asLong() + " " + zone;
    }

    /** FNV-1a. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
