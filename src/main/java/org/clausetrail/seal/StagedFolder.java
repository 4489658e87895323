package org.clausetrail.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/**
 * A folder that is written aside and moved into place when it is complete. Whatever stops the process, the target is the
 * old folder or the new one, never a mixture: a move that was cut off between its two steps is undone at the next start.
 */
// [impl->CT-REQ-382]
public final class StagedFolder implements AutoCloseable {
    private final Path target;
    private final Path staging;
    private final Path former;

    private StagedFolder(Path target) {
        this.target = target;
        this.staging = sibling(target, ".new");
        this.former = sibling(target, ".old");
    }

    /**
     * Begins a new content for a folder.
     *
     * @throws InputException where the target is a file, or a folder that no dossier is in
     */
    public static StagedFolder of(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        StagedFolder staged = new StagedFolder(target);
        staged.recover();
        if (Files.exists(target) && !replaceable(target)) {
            throw new InputException(
                    SourceRef.file(folder.toString().replace('\\', '/')),
                    "The output folder exists and holds no dossier, so it is not replaced. Name another folder with --output, or empty it.");
        }
        delete(staged.staging);
        Files.createDirectories(staged.staging);
        return staged;
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

    private static boolean replaceable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return Files.isRegularFile(folder.resolve(DossierIndex.NAME))
                    || entries.findAny().isEmpty();
        }
    }

    private static Path sibling(Path target, String suffix) {
        Path name = Objects.requireNonNull(target.getFileName(), "The root folder is no output folder.");
        return target.resolveSibling("." + name + suffix);
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
