package org.clausetrail.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;

/** The files of a folder that a pattern selects, in the order of their names; symbolic links are named, never followed. */
// [impl->CT-REQ-040]
public final class FolderFiles {
    private final Path folder;

    /**
     * What a pattern selects.
     *
     * @param files the regular files
     * @param links symbolic links that the pattern selects, or that lead to a folder which may hold what it selects
     */
    public record Selection(List<InputFile> files, List<String> links) {
        public Selection {
            files = List.copyOf(files);
            links = List.copyOf(links);
        }
    }

    /** Files below or beside a folder; names are relative to it. */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The regular files that a pattern selects: a file, a folder with everything below it, or a glob.
     *
     * @param declared where the pattern stands, for the error that a plain path names nothing
     */
    public Selection list(String pattern, SourceRef declared) throws IOException {
        int wild = firstWildcard(pattern);
        String fixed = wild < 0 ? pattern : pattern.substring(0, pattern.lastIndexOf('/', wild) + 1);
        Path start = folder.resolve(fixed).normalize();
        if (wild < 0 && !Files.exists(start)) {
            throw new InputException(
                    declared,
                    "There is no file or folder \"" + pattern + "\". Correct the path, or remove the source.");
        }
        if (Files.isRegularFile(start)) {
            return new Selection(List.of(InputFile.of(start, pattern)), List.of());
        }
        if (!Files.isDirectory(start)) {
            return new Selection(List.of(), List.of());
        }
        String prefix = fixed.isEmpty() || fixed.endsWith("/") ? fixed : fixed + "/";
        Glob glob = new Glob(wild < 0 ? prefix + "**" : pattern);
        List<InputFile> files = new ArrayList<>();
        List<String> links = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = prefix + PathName.from(start, file);
                if (attributes.isRegularFile() && glob.matches(name)) {
                    files.add(InputFile.of(file, name));
                } else if (attributes.isSymbolicLink()
                        && (glob.matches(name) || Files.isDirectory(file) && glob.mayMatchBelow(name))) {
                    links.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(InputFile::name));
        links.sort(null);
        return new Selection(files, links);
    }

    private static int firstWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
