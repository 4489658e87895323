package org.clausetrail.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder of {@link Shelf shelves}, one file for each purpose and subject.
 *
 * <p>Nothing that goes wrong with it ends a run: what cannot be read or trusted is read again from its source, with a note.
 */
public final class Cache {
    /** Keeps nothing and knows nothing. */
    public static final Cache NONE = new Cache(Optional.empty(), "", note -> {});

    private final Optional<Path> folder;
    private final String tool;
    private final Consumer<String> notes;

    private Cache(Optional<Path> folder, String tool, Consumer<String> notes) {
        this.folder = folder;
        this.tool = tool;
        this.notes = notes;
    }

    /**
     * The cache in a folder, which is made when something is kept.
     *
     * @param folder where it lies
     * @param tool identity of the tool that reads the sources: what another one kept is not used
     * @param notes told in a sentence what could not be used and is read again
     */
    public static Cache in(Path folder, String tool, Consumer<String> notes) {
        return new Cache(Optional.of(folder), tool, notes);
    }

    /**
     * Opens the shelf for one purpose and subject.
     *
     * @param purpose word for what is kept, part of the file's name
     * @param subject what it was read from, such as the path of a repository
     * @param settings what else the facts depend on; with others the shelf is empty
     */
    public Shelf shelf(String purpose, String subject, String settings) {
        if (folder.isEmpty()) {
            return Shelf.none();
        }
        String name =
                purpose + "-" + HexFormat.of().formatHex(digest(subject, "")).substring(0, 32) + Shelf.SUFFIX;
        return Shelf.open(folder.get().resolve(name), digest(purpose, subject, tool, settings), notes);
    }

    /** Makes the folder, readable by its owner alone where the file system can do that. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static byte[] digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
