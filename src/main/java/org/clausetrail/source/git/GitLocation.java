package org.clausetrail.source.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/**
 * Where a repository lies and in which form.
 *
 * @param kind its form
 * @param directory the folder with {@code HEAD}, {@code objects} and {@code refs}; of a bundle the file itself
 */
record GitLocation(Kind kind, Path directory) {
    /** The forms in which history is accepted. */
    enum Kind {
        WORK_TREE,
        BARE,
        BUNDLE
    }

    static boolean isBundle(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return BundleHeader.recognised(new String(in.readNBytes(16), StandardCharsets.ISO_8859_1));
        }
    }

    static GitLocation of(Path path, String name) throws IOException {
        if (!Files.exists(path)) {
            throw new InputException(SourceRef.file(name), "This repository does not exist.");
        }
        if (isBundle(path)) {
            return new GitLocation(Kind.BUNDLE, path);
        }
        Path dotGit = path.resolve(".git");
        if (Files.isDirectory(dotGit) && isRepository(dotGit)) {
            return new GitLocation(Kind.WORK_TREE, dotGit);
        }
        if (Files.isRegularFile(dotGit)) {
            return new GitLocation(Kind.WORK_TREE, linked(dotGit, name));
        }
        if (Files.isDirectory(path) && isRepository(path)) {
            return new GitLocation(Kind.BARE, path);
        }
        throw new InputException(
                SourceRef.file(name),
                "This is no Git repository: neither a work tree with .git, nor a bare repository with HEAD, objects and"
                        + " refs, nor a file made by \"git bundle create\".");
    }

    private static boolean isRepository(Path directory) {
        boolean linkedWorktree = Files.isRegularFile(directory.resolve("commondir"));
        return Files.isRegularFile(directory.resolve("HEAD"))
                && (linkedWorktree
                        || Files.isDirectory(directory.resolve("objects"))
                                && Files.isDirectory(directory.resolve("refs")));
    }

    /** Follows the {@code gitdir:} line of a linked work tree or submodule. */
    private static Path linked(Path file, String name) throws IOException {
        String text = Files.size(file) > 64 * 1024
                ? ""
                : Files.readString(file, StandardCharsets.UTF_8).strip();
        Path target = null;
        if (text.startsWith("gitdir:")) {
            try {
                target = file.resolveSibling(text.substring(7).strip()).normalize();
            } catch (InvalidPathException e) {
                target = null;
            }
        }
        if (target == null || !isRepository(target)) {
            throw new InputException(
                    SourceRef.file(name + "/.git"),
                    "This file names no Git directory that exists; expected \"gitdir: PATH\".");
        }
        return target;
    }
}
