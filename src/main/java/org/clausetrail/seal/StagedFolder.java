package org.clausetrail.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;

/**
 * A folder that is written aside and moved into place when it is complete. Whatever stops the process, the target is the
 * old folder or the new one, never a mixture: a move that was cut off between its two steps is undone at the next start.
 */
// [impl->CT-REQ-382]
// [impl->CT-REQ-384]
public final class StagedFolder implements AutoCloseable {
    private static final int NAMED = 5;

    private final Path target;
    private final Path staging;
    private final Path former;

    private StagedFolder(Path target) {
        this.target = target;
        this.staging = sibling(target, ".new");
        this.former = sibling(target, ".old");
    }

    /**
     * Begins a new content for a folder; what an interrupted run left of an earlier one is removed.
     *
     * @throws InputException where the target is a file, or a folder that holds anything but a dossier
     */
    public static StagedFolder of(Path folder) throws IOException {
        StagedFolder staged = requireReplaceable(folder);
        staged.recover();
        delete(staged.staging);
        try {
            Files.createDirectories(staged.staging);
        } catch (IOException e) {
            throw refused(
                    folder,
                    "The output folder cannot be made: "
                            + (e instanceof FileSystemException system && system.getReason() != null
                                    ? system.getFile() + ": " + system.getReason()
                                    : "the system does not allow " + e.getMessage())
                            + ". Name another folder with --output.");
        }
        return staged;
    }

    /**
     * Makes sure that a folder may be replaced, before any work is done for it.
     *
     * @throws InputException where it is a file, or a folder that holds anything but a dossier
     */
    public static StagedFolder requireReplaceable(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw refused(folder, "This is the root of the file system. Name another folder with --output.");
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw refused(folder, "This is a file, not a folder. Name another folder with --output.");
        }
        if (Files.isDirectory(target)) {
            requireDossierOnly(folder);
        }
        return new StagedFolder(target);
    }

    /** A folder goes as a whole, so nothing may be in it that no dossier is. */
    private static void requireDossierOnly(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> walk = Files.list(folder)) {
            walk.map(path -> path.getFileName().toString()).forEach(names::add);
        }
        if (names.isEmpty()) {
            return;
        }
        if (!names.contains(DossierIndex.NAME)) {
            throw refused(
                    folder,
                    "The output folder exists and holds no dossier, so it is not replaced. Name another folder with"
                            + " --output, or empty it.");
        }
        Set<String> known = DossierIndex.read(folder).outputs().stream()
                .map(SealedFile::path)
                .collect(Collectors.toSet());
        List<String> foreign;
        try (Stream<Path> walk = Files.walk(folder)) {
            foreign = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> PathName.from(folder, path))
                    .filter(path -> !known.contains(path) && !path.equals(DossierIndex.NAME))
                    .filter(path -> !path.endsWith(".DS_Store"))
                    .sorted()
                    .toList();
        }
        if (!foreign.isEmpty()) {
            throw refused(
                    folder,
                    "The output folder holds files that are not of its dossier and would be lost: "
                            + String.join(", ", foreign.subList(0, Math.min(NAMED, foreign.size())))
                            + (foreign.size() > NAMED ? " and " + (foreign.size() - NAMED) + " more" : "")
                            + ". Move them away, or name another folder with --output.");
        }
    }

    private static InputException refused(Path folder, String message) {
        return new InputException(SourceRef.file(PathName.of(folder)), message);
    }

    /** The folder to write into. */
    public Path folder() {
        return staging;
    }

    /** Puts the new content in the place of the old. */
    public void publish() throws IOException {
        delete(former);
        if (Files.exists(target)) {
            Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        delete(former);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        delete(staging);
    }

    private void recover() throws IOException {
        if (!Files.exists(target) && Files.exists(former)) {
            Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path sibling(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    /** Removes a folder with everything in it, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(StagedFolder::remove);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void remove(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
