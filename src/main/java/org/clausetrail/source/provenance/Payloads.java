package org.clausetrail.source.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clausetrail.source.InputFile;

/** Finds the files that a manifest names, so that their digests can be compared. */
@FunctionalInterface
public interface Payloads {
    /** No file is ever there: manifests are read alone. */
    Payloads NONE = (manifest, name) -> Optional.empty();

    /**
     * The file of a name beside a manifest, if it is there.
     *
     * @param manifest name of the manifest, with {@code /} between folders
     * @param name name as the manifest states it; it must not lead out of the manifest's folder
     */
    Optional<InputFile> beside(String manifest, String name) throws IOException;

    /** Files on disk below a folder; names that lead out of the manifest's own folder, also by a link, are not followed. */
    static Payloads in(Path folder) {
        return (manifest, name) -> {
            if (name.isBlank() || name.indexOf('\0') >= 0 || name.contains(":") || name.contains("\\")) {
                return Optional.empty();
            }
            Path own = folder.resolve(manifest).toAbsolutePath().normalize().getParent();
            if (own == null || !Files.isDirectory(own)) {
                return Optional.empty();
            }
            Path file = own.resolve(name).normalize();
            if (!file.startsWith(own)
                    || !Files.isRegularFile(file)
                    || !file.toRealPath().startsWith(own.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(InputFile.of(file, name));
        };
    }
}
