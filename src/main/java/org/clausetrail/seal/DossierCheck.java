package org.clausetrail.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares files with an index; needs nothing but the dossier. */
public final class DossierCheck {
    private DossierCheck() {}

    /** How a file differs from the index. */
    public enum Kind {
        CHANGED("was changed"),
        MISSING("is missing"),
        ADDED("is not in the index");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The rest of a sentence that begins with the file's name. */
        public String words() {
            return words;
        }
    }

    /** A difference. */
    public record Difference(String path, Kind kind) {}

    /** Differences between a dossier's files and its own index, by path; none means that it is as it was sealed. */
    public static List<Difference> differences(Path folder) throws IOException {
        return differences(DossierIndex.read(folder).outputs(), DossierIndex.filesOf(folder));
    }

    /** Differences between two lists of files, by path. */
    public static List<Difference> differences(List<SealedFile> expected, List<SealedFile> found) {
        Map<String, SealedFile> byPath = new TreeMap<>(
                found.stream().collect(Collectors.toMap(SealedFile::path, Function.identity(), (a, b) -> a)));
        List<Difference> differences = new ArrayList<>();
        for (SealedFile file : expected) {
            SealedFile other = byPath.remove(file.path());
            if (other == null) {
                differences.add(new Difference(file.path(), Kind.MISSING));
            } else if (!other.sha256().equals(file.sha256())) {
                differences.add(new Difference(file.path(), Kind.CHANGED));
            }
        }
        byPath.keySet().forEach(path -> differences.add(new Difference(path, Kind.ADDED)));
        return List.copyOf(differences);
    }
}
