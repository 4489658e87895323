package org.clausetrail.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausetrail.model.LinkKind;

/**
 * A repository of the product: where it is, what of it belongs to the product, and what in it states links.
 *
 * @param name name of the repository among several; empty where there is one
 * @param repository work tree, bare repository or bundle file
 * @param tag tag of the release in this repository; empty for that of the project
 * @param path folder of the product in the repository, without a slash at its end; empty for all of it
 * @param tags globs of the tags that are releases of the product; empty for all
 * @param trailers trailer keys by the link that they state; empty for the usual ones
 * @param ids form of ids, matched whole; absent for the usual one
 * @param code globs of files to look for tags in
 * @param history whether the history of items is derived
 * @param renames whether renamed files are told from deleted and added ones
 * @param copies whether copies of files that the same commit changed are found too
 * @param signatures keys and demands for signatures, where the project states any
 */
public record GitSettings(
        String name,
        Path repository,
        String tag,
        String path,
        List<String> tags,
        Map<LinkKind, List<String>> trailers,
        Optional<Pattern> ids,
        List<String> code,
        boolean history,
        boolean renames,
        boolean copies,
        Optional<SignatureSettings> signatures) {
    public GitSettings {
        tags = List.copyOf(tags);
        trailers = Map.copyOf(trailers);
        code = List.copyOf(code);
    }

    /** The same repository with another tag of the release. */
    GitSettings released(String otherTag) {
        return new GitSettings(
                name, repository, otherTag, path, tags, trailers, ids, code, history, renames, copies, signatures);
    }
}
