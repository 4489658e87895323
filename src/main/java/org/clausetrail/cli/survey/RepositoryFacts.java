package org.clausetrail.cli.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.project.proposal.Proposal;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.Tag;

/**
 * What the history of a repository tells.
 *
 * @param commits how many commits the release has
 * @param release the newest version among the tags
 * @param revision the tag of the release, or HEAD
 * @param trailers trailer keys in use, by the key of the project file
 */
record RepositoryFacts(
        long commits, Optional<Proposal.Release> release, String revision, List<Proposal.Trailer> trailers) {
    /** The keys of the project file and the words that people use for them. */
    private static final Map<String, List<String>> USUAL = usual();

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("implements", List.of("implements", "implement"));
        words.put("verifies", List.of("verifies", "verify", "tests"));
        words.put("refs", List.of("refs", "ref", "references", "related"));
        words.put("fixes", List.of("fixes", "fix", "closes", "resolves"));
        words.put("changes", List.of("changes", "change-request"));
        return words;
    }

    static RepositoryFacts of(GitRepository repository) throws IOException {
        Optional<Proposal.Release> release =
                ReleaseTags.of(repository.tags().stream().map(Tag::name));
        String revision = release.map(Proposal.Release::tag).orElse("HEAD");
        if (repository.resolve(revision).isEmpty()) {
            return new RepositoryFacts(0, Optional.empty(), "HEAD", List.of());
        }
        Map<String, Long> words = new HashMap<>();
        long[] commits = new long[1];
        repository.commits(revision, commit -> {
            commits[0]++;
            commit.trailers().stream()
                    .map(trailer -> trailer.key())
                    .distinct()
                    .forEach(key -> words.merge(key, 1L, Long::sum));
        });
        return new RepositoryFacts(commits[0], release, revision, trailers(words));
    }

    private static List<Proposal.Trailer> trailers(Map<String, Long> words) {
        List<Proposal.Trailer> trailers = new ArrayList<>();
        USUAL.forEach((link, usual) -> words.entrySet().stream()
                .filter(word -> usual.contains(word.getKey().toLowerCase(Locale.ROOT)))
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(word -> trailers.add(new Proposal.Trailer(link, word.getKey(), word.getValue()))));
        return trailers;
    }
}
