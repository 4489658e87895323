package org.clausetrail.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.Tree;

/** Where catalogs, rules and checks are read from: a project's own folders first, then the files that are shipped. */
public final class MappingFiles {
    private static final String SHIPPED = "/regulatory-mappings/";

    private final List<Path> folders;

    private MappingFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The shipped files alone. */
    public static MappingFiles shipped() {
        return new MappingFiles(List.of());
    }

    /** The shipped files, with those of the folders laid over them; the first folder wins. */
    public static MappingFiles over(List<Path> folders) {
        return new MappingFiles(folders);
    }

    /** The tree of a file such as {@code rules/iec-62304.yaml}, if there is one. */
    Optional<Node> tree(String name) {
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try (InputStream stream = Files.newInputStream(file)) {
                    return Optional.of(
                            Tree.read(stream, SourceRef.file(file.toString().replace('\\', '/'))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        try (InputStream stream = MappingFiles.class.getResourceAsStream(SHIPPED + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(Tree.read(stream, SourceRef.file(SHIPPED.substring(1) + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a file that does not state version 1 of its format, such as {@code catalog: 1}. */
    static void requireVersion(MapNode map, String format) {
        if (map.integer(format, 1, 1).isEmpty()) {
            throw map.place().error("The key \"" + format + ": 1\" is missing. It states the version of this format.");
        }
    }
}
