package org.clausetrail.project.proposal;

import java.util.List;
import java.util.Optional;

/**
 * What a project file should say, as far as a look at the files tells.
 *
 * @param root widest folder that paths may reach, relative to the project file; empty for the file's own folder
 * @param name name of the product, guessed from a folder
 * @param version version under release; empty where no tag tells
 * @param release the tag of the release; absent where there is none
 * @param repository the repository; absent without one
 * @param sources what to read, in order
 * @param regulations catalogs to choose from; the first is chosen
 */
public record Proposal(
        String root,
        String name,
        String version,
        Optional<Release> release,
        Optional<Repository> repository,
        List<ProposedSource> sources,
        List<Regulation> regulations) {
    public Proposal {
        sources = List.copyOf(sources);
        regulations = List.copyOf(regulations);
    }

    /**
     * Tags of releases.
     *
     * @param tag the newest
     * @param previous the one before; empty where there is none
     */
    public record Release(String tag, String previous) {}

    /**
     * A repository and what in it may state links.
     *
     * @param path relative to the project file
     * @param folder folder of the product in it; empty where the repository holds nothing else
     * @param facts what was counted, for a comment
     * @param trailers trailer keys that commits use, by the key of the project file
     * @param ids regular expression of the ids that were seen; empty where none was seen
     * @param code globs of program code
     */
    public record Repository(
            String path, String folder, String facts, List<Trailer> trailers, String ids, List<String> code) {
        public Repository {
            trailers = List.copyOf(trailers);
            code = List.copyOf(code);
        }
    }

    /**
     * A trailer key in use.
     *
     * @param link the key of the project file, such as {@code implements}
     * @param word the key in commit messages, such as {@code Implements}
     * @param commits how many commits carry it
     */
    public record Trailer(String link, String word, long commits) {}

    /** A catalog to choose. */
    public record Regulation(String id, String title) {}
}
