package org.clausetrail.source.git;

import java.util.Optional;

/**
 * A tag.
 *
 * @param name name without {@code refs/tags/}
 * @param commit full id of the commit that it finally names; empty where it names a tree or blob
 * @param annotation what the tag object says; absent for a lightweight tag
 * @param fault why what it names cannot be read, as part of a sentence; empty where it can
 */
public record Tag(String name, String commit, Optional<Annotation> annotation, String fault) {
    /**
     * The tag object.
     *
     * @param tagger who tagged and when; absent in very old tags
     * @param message message without the signature
     * @param signature armoured signature; empty where it is not signed
     */
    public record Annotation(Optional<Person> tagger, String message, String signature) {}
}
