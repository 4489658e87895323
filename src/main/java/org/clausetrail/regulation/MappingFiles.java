package org.clausetrail.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.Tree;
import org.jspecify.annotations.Nullable;

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
        try (InputStream stream = open(name)) {
            return stream == null ? Optional.empty() : Optional.of(Tree.read(stream, SourceRef.file(place(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file, if there is one: what the digest of the mappings is computed over. */
    public Optional<byte[]> content(String name) throws IOException {
        try (InputStream stream = open(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }

    /** Names of those files that a project's own folder holds in place of a shipped one, in the order given. */
    List<String> replaced(List<String> names) {
        return names.stream()
                .filter(name -> own(name).isPresent() && MappingFiles.class.getResource(SHIPPED + name) != null)
                .toList();
    }

    private @Nullable InputStream open(String name) throws IOException {
        Optional<Path> own = own(name);
        return own.isPresent()
                ? Files.newInputStream(own.orElseThrow())
                : MappingFiles.class.getResourceAsStream(SHIPPED + name);
    }

    private String place(String name) {
        return own(name).map(PathName::of).orElse(SHIPPED.substring(1) + name);
    }

    private Optional<Path> own(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Refuses a file that does not state version 1 of its format, such as {@code catalog: 1}. */
    static void requireVersion(MapNode map, String format) {
        if (map.integer(format, 1, 1).isEmpty()) {
            throw map.place().error("The key \"" + format + ": 1\" is missing. It states the version of this format.");
        }
    }
}
