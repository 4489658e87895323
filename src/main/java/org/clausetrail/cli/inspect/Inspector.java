package org.clausetrail.cli.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InOrder;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.git.GitInspection;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.RenameMode;
import org.clausetrail.source.testresult.InTotoTestResult;
import org.clausetrail.source.unknown.UnknownContent;
import org.jspecify.annotations.Nullable;

/** Inspects files and folders; a file that cannot be read ends in an answer, and the next one goes on. */
// [impl->CT-REQ-150]
public final class Inspector {
    /** A file of more bytes is inspected while no other one is. */
    private static final long HEAVY = 4 << 20;

    private final Cache cache;
    private final RenameMode renames;
    private final BiConsumer<String, Inspection> answers;
    private @Nullable List<Format> formats;
    private final List<FolderFormat> folderFormats = Formats.folders();

    /**
     * An inspector that gives each answer, with the path as given, as soon as it and all before it are there.
     *
     * @param cache what earlier runs kept
     * @param renames how far the origin of added files is looked for in a history
     * @param answers told each path and what it is
     */
    public Inspector(Cache cache, RenameMode renames, BiConsumer<String, Inspection> answers) {
        this.cache = cache;
        this.renames = renames;
        this.answers = answers;
    }

    /** One file, repository or folder that gets one answer. */
    private record Entry(Path path, String name, boolean heavy, InOrder.Work<Path, Inspection> inspection) {
        Answer answer() {
            try {
                return new Answer(name, inspection.on(path));
            } catch (InputException e) {
                return new Answer(name, rejected("", e));
            } catch (IOException e) {
                return new Answer(name, Inspection.rejected("", reason(name, e)));
            }
        }
    }

    private record Answer(String name, Inspection inspection) {}

    /** Inspects files, and everything in folders in the order of names. */
    public void inspect(List<Path> paths) {
        List<Entry> entries = new ArrayList<>();
        paths.forEach(path -> gather(path, entries));
        try {
            new InOrder<>(Entry::answer, Entry::heavy)
                    .each(entries, answer -> answers.accept(answer.name(), answer.inspection()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gather(Path path, List<Entry> entries) {
        String name = PathName.of(path);
        try {
            if (!Files.isDirectory(path)) {
                boolean heavy = Files.isRegularFile(path) && Files.size(path) > HEAVY;
                entries.add(new Entry(path, name, heavy, file -> file(file, name)));
            } else if (GitRepository.recognised(path)) {
                entries.add(
                        new Entry(path, name, true, repository -> GitInspection.of(repository, name, cache, renames)));
            } else {
                folder(path, name, entries);
            }
        } catch (InputException e) {
            entries.add(new Entry(path, name, false, unread -> rejected("", e)));
        } catch (IOException e) {
            entries.add(new Entry(path, name, false, unread -> Inspection.rejected("", reason(name, e))));
        }
    }

    private void folder(Path path, String name, List<Entry> entries) throws IOException {
        for (FolderFormat format : folderFormats) {
            if (format.matches(path)) {
                entries.add(new Entry(path, name, false, folder -> format.inspect(folder, name)));
                return;
            }
        }
        List<Path> held;
        try (Stream<Path> list = Files.list(path)) {
            held = list.sorted(Comparator.comparing(PathName::of)).toList();
        }
        for (Path entry : held) {
            if (!Files.isSymbolicLink(entry)) {
                gather(entry, entries);
            }
        }
    }

    /** The readers of files, of which a repository needs none: loading all takes a tenth of a second. */
    private synchronized List<Format> formats() {
        List<Format> known = formats == null ? Formats.all() : formats;
        formats = known;
        return known;
    }

    private Inspection file(Path path, String name) throws IOException {
        if (GitRepository.recognised(path)) {
            return GitInspection.of(path, name, cache, renames);
        }
        InputFile file = InputFile.of(path, name);
        Head head = Head.of(file);
        Optional<Format> format = Formats.best(formats(), head);
        if (format.isEmpty()) {
            return UnknownContent.answer(file, head);
        }
        try {
            return withResults(format.get().inspect(file), file, head);
        } catch (InputException e) {
            return rejected(format.get().name(), e);
        }
    }

    /** An attestation of test results tells of the attestation first, and then of the tests. */
    private static Inspection withResults(Inspection seen, InputFile file, Head head) throws IOException {
        InTotoTestResult results = new InTotoTestResult();
        if (seen.format().equals(results.name()) || results.match(head) == Format.Match.NO) {
            return seen;
        }
        Map<String, Object> facts = new LinkedHashMap<>(seen.facts());
        try {
            results.inspect(file).facts().forEach(facts::putIfAbsent);
        } catch (InputException e) {
            return seen;
        }
        return Inspection.ok(seen.format(), facts);
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
