package org.clausetrail.cli.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Program code by its endings, as globs of the folders at the top. */
final class CodeFolders {
    private static final Set<String> ENDINGS = Set.of(
            "java", "kt", "kts", "scala", "groovy", "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "hxx", "cu", "m", "mm",
            "swift", "cs", "fs", "vb", "py", "pyx", "r", "jl", "rs", "go", "ts", "tsx", "js", "jsx", "rb", "f", "f90",
            "f95", "f03", "pl", "lua", "sql", "vhd", "v", "sv", "st");

    private CodeFolders() {}

    /**
     * One glob for each folder that holds code, next below a folder, and for code beside them.
     *
     * @param below the folder, with a slash at its end; empty for the whole repository
     */
    static List<String> of(Collection<String> paths, String below) {
        Map<String, Set<String>> endings = new TreeMap<>();
        for (String path : paths) {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            if (path.startsWith(below)
                    && ENDINGS.contains(ending.toLowerCase(Locale.ROOT))
                    && Foreign.folderOf(path).isEmpty()) {
                String folder = path.substring(0, Math.max(below.length(), path.indexOf('/', below.length()) + 1));
                endings.computeIfAbsent(folder, name -> new TreeSet<>()).add(ending);
            }
        }
        List<String> globs = new ArrayList<>();
        endings.forEach((folder, found) -> {
            if (PathPatterns.declarable(folder)) {
                String ending = found.size() == 1 ? found.iterator().next() : "{" + String.join(",", found) + "}";
                globs.add(folder + (folder.equals(below) ? "*." : "**/*.") + ending);
            }
        });
        return globs;
    }
}
