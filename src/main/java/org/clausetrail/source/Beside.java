package org.clausetrail.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a file that another one refers to, without ever leaving the folder of that other one. */
final class Beside {
    private Beside() {}

    static Optional<Path> find(Path file, String relative) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || relative.isBlank()) {
            return Optional.empty();
        }
        try {
            Path target = folder.resolve(relative).normalize();
            boolean inside = target.startsWith(folder)
                    && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    && target.toRealPath().startsWith(folder.toRealPath());
            return inside ? Optional.of(target) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
