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

/** The files of a folder that a pattern selects, in the order of their names; symbolic links are not followed. */
public final class FolderFiles {
    private final Path folder;

    /** Files below or beside a folder; names are relative to it. */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The regular files that a pattern selects: a file, a folder with everything below it, or a glob.
     *
     * @param declared where the pattern stands, for the error that a plain path names nothing
     */
    public List<InputFile> list(String pattern, SourceRef declared) throws IOException {
        int wild = firstWildcard(pattern);
        String fixed = wild < 0 ? pattern : pattern.substring(0, pattern.lastIndexOf('/', wild) + 1);
        Path start = folder.resolve(fixed).normalize();
        if (wild < 0 && !Files.exists(start)) {
            throw new InputException(
                    declared,
                    "There is no file or folder \"" + pattern + "\". Correct the path, or remove the source.");
        }
        if (Files.isRegularFile(start)) {
            return List.of(InputFile.of(start, pattern));
        }
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        String prefix = fixed.isEmpty() || fixed.endsWith("/") ? fixed : fixed + "/";
        Glob glob = new Glob(wild < 0 ? prefix + "**" : pattern);
        List<InputFile> files = new ArrayList<>();
        for (Path file : below(start)) {
            String name = prefix + PathName.from(start, file);
            if (wild < 0 || glob.matches(name)) {
                files.add(InputFile.of(file, name));
            }
        }
        files.sort(Comparator.comparing(InputFile::name));
        return files;
    }

    private static List<Path> below(Path start) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
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
