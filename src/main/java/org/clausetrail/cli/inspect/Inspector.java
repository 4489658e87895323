package org.clausetrail.cli.inspect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.git.GitInspection;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.unknown.UnknownContent;

/** Inspects files and folders; a file that cannot be read ends in an answer, and the next one goes on. */
// [impl->CT-REQ-150]
public final class Inspector {
    private final BiConsumer<String, Inspection> answers;
    private final List<Format> formats = Formats.all();
    private final List<FolderFormat> folderFormats = Formats.folders();

    /** An inspector that gives each answer, with the path as given, as soon as it is there. */
    public Inspector(BiConsumer<String, Inspection> answers) {
        this.answers = answers;
    }

    /** Inspects a file, or everything in a folder in the order of names. */
    public void inspect(Path path) {
        String name = path.toString().replace('\\', '/');
        try {
            if (GitRepository.recognised(path)) {
                answers.accept(name, GitInspection.of(path, name));
            } else if (Files.isDirectory(path)) {
                folder(path, name);
            } else {
                answers.accept(name, file(path, name));
            }
        } catch (InputException e) {
            answers.accept(name, rejected("", e));
        } catch (IOException e) {
            answers.accept(name, Inspection.rejected("", reason(name, e)));
        }
    }

    private void folder(Path folder, String name) throws IOException {
        for (FolderFormat format : folderFormats) {
            if (format.matches(folder)) {
                answers.accept(name, format.inspect(folder, name));
                return;
            }
        }
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.sorted().forEach(entries::add);
        }
        for (Path entry : entries) {
            if (!Files.isSymbolicLink(entry)) {
                inspect(entry);
            }
        }
    }

    private Inspection file(Path path, String name) throws IOException {
        InputFile file = InputFile.of(path, name);
        Head head = Head.of(file);
        Optional<Format> format = Formats.best(formats, head);
        if (format.isEmpty()) {
            return UnknownContent.answer(file, head);
        }
        try {
            return format.get().inspect(file);
        } catch (InputException e) {
            return rejected(format.get().name(), e);
        }
    }

    private static Inspection rejected(String format, InputException e) {
        return Inspection.rejected(format, e.place() + ": " + e.getMessage());
    }

    private static String reason(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return name + ": There is no such file.";
        }
        return e instanceof AccessDeniedException ? name + ": The file may not be read." : name + ": " + e.getMessage();
    }
}
