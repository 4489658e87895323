package org.clausetrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.clausetrail.tree.MapNode;

/** The paths of a project file; a project must not make its reader open files elsewhere, not even through a link. */
// [impl->CT-REQ-035]
final class ProjectPaths {
    private final Path folder;
    private final Path root;

    /**
     * @param folder folder of the project file
     * @param root widest folder that paths may reach
     */
    ProjectPaths(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    /** A folder that must exist. */
    Optional<Path> folder(MapNode parent, String key) {
        return existing(parent, key, "folder", found -> Files.isDirectory(found));
    }

    /** A file that must exist. */
    Optional<Path> file(MapNode parent, String key) {
        return existing(parent, key, "file", found -> Files.isRegularFile(found));
    }

    private Optional<Path> existing(MapNode parent, String key, String what, Predicate<Path> condition) {
        Optional<String> text = parent.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Path path = inside(parent, key, text.get());
        if (!condition.test(path)) {
            throw parent.placeOf(key)
                    .error("There is no " + what + " \"" + text.get() + "\". Correct the path, or remove the key \""
                            + key + "\".");
        }
        return Optional.of(path);
    }

    /** The path up to its first wildcard, if it and what it leads to stay inside the root. */
    Path inside(MapNode parent, String key, String text) {
        String fixed = text.contains("*") ? text.substring(0, text.indexOf('*')) : text;
        Path path;
        try {
            path = folder.resolve(fixed).normalize();
        } catch (InvalidPathException e) {
            throw parent.placeOf(key).error("\"" + text + "\" is no path on this system: " + e.getReason() + ".");
        }
        if (!path.startsWith(root)) {
            throw parent.placeOf(key)
                    .error("The path \"" + text
                            + "\" leads out of the project. Move the file into it, or widen \"root\".");
        }
        if (throughLink(parent, key, path)) {
            throw parent.placeOf(key)
                    .error("The path \"" + text + "\" leads out of the project through a link. Put the file itself into"
                            + " the project, or widen \"root\".");
        }
        return path;
    }

    private boolean throughLink(MapNode parent, String key, Path path) {
        try {
            Optional<Path> existing = nearest(path);
            return existing.isPresent() && !existing.get().toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            throw parent.placeOf(key)
                    .error("The path cannot be followed: " + e.getMessage() + ". Check its permissions.");
        }
    }

    /** The path itself, or the nearest folder above it that exists inside the root. */
    private Optional<Path> nearest(Path path) {
        for (Path here = path; here != null && here.startsWith(root); here = here.getParent()) {
            if (Files.exists(here)) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }
}
