package org.clausetrail.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausetrail.model.LinkKind;

/**
 * Where the history is and what in it states links.
 *
 * @param repository work tree, bare repository or bundle file
 * @param trailers trailer keys by the link that they state; empty for the usual ones
 * @param ids form of ids, matched whole; absent for the usual one
 * @param code globs of files to look for tags in
 * @param history whether the history of items is derived
 * @param signatures keys and demands for signatures, where the project states any
 */
public record GitSettings(
        Path repository,
        Map<LinkKind, List<String>> trailers,
        Optional<Pattern> ids,
        List<String> code,
        boolean history,
        Optional<SignatureSettings> signatures) {
    public GitSettings {
        trailers = Map.copyOf(trailers);
        code = List.copyOf(code);
    }
}
