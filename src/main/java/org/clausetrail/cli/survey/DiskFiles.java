package org.clausetrail.cli.survey;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.PathName;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.git.GitRepository;

/**
 * The files below a folder that may be evidence, by name; links are not followed.
 *
 * @param files names relative to the folder
 * @param repositories repositories and bundles among them, by name
 * @param passedOver folders that were not looked into, with the reason
 */
record DiskFiles(List<InputFile> files, List<String> repositories, Map<String, String> passedOver) {
    DiskFiles {
        files = List.copyOf(files);
        repositories = List.copyOf(repositories);
        passedOver = new TreeMap<>(passedOver);
    }

    static DiskFiles below(Path folder) throws IOException {
        Walk walk = new Walk(folder);
        Files.walkFileTree(folder, walk);
        walk.files.sort(Comparator.comparing(InputFile::name));
        walk.repositories.sort(Comparator.naturalOrder());
        return new DiskFiles(walk.files, walk.repositories, walk.passedOver);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path start;
        private final List<InputFile> files = new ArrayList<>();
        private final List<String> repositories = new ArrayList<>();
        private final Map<String, String> passedOver = new TreeMap<>();

        Walk(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(start)) {
                return FileVisitResult.CONTINUE;
            }
            String name = name(folder);
            if (GitRepository.recognised(folder)) {
                repositories.add(name);
                return FileVisitResult.SKIP_SUBTREE;
            }
            String reason = reason(folder, name);
            if (reason.isEmpty()) {
                return FileVisitResult.CONTINUE;
            }
            if (!folder.getFileName().toString().startsWith(".")) {
                passedOver.put(name + "/", reason);
            }
            return FileVisitResult.SKIP_SUBTREE;
        }

        private static String reason(Path folder, String name) {
            if (Foreign.folderOf(name + "/").isPresent()) {
                return "other people's code, or data of tests";
            }
            if (Files.exists(folder.resolve(DossierIndex.NAME))) {
                return "a dossier";
            }
            return Files.exists(folder.resolve(ProjectFile.NAME)) ? "a project of its own" : "";
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                if (name(file).endsWith(".bundle") && GitRepository.recognised(file)) {
                    repositories.add(name(file));
                } else {
                    files.add(InputFile.of(file, name(file)));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            passedOver.put(name(file), "it may not be read");
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            return PathName.from(start, path);
        }
    }
}
