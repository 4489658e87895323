package org.clausetrail.project;

import java.util.List;
import java.util.Optional;

/**
 * A path inside a repository, written {@code git:docs/*.md}, or {@code git:name:docs/*.md} for another repository than the
 * first.
 *
 * @param repository number of the repository in the project file, from 0
 * @param glob the path in it
 */
public record GitPath(int repository, String glob) {
    private static final String PREFIX = "git:";

    /** The path in a repository; empty where a text names none. A folder stands for everything below it. */
    public static Optional<GitPath> of(String text, List<GitSettings> repositories) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String path = text.substring(PREFIX.length());
        String glob = path.endsWith("/") ? path + "**" : path;
        for (int i = 0; i < repositories.size(); i++) {
            String name = repositories.get(i).name() + ":";
            if (name.length() > 1 && glob.startsWith(name)) {
                return Optional.of(new GitPath(i, glob.substring(name.length())));
            }
        }
        return Optional.of(new GitPath(0, glob));
    }
}
