package org.clausetrail.source.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file of the repository that a report means: reports name it from a build folder, a package or a disk. */
final class CodeFiles {
    private final Map<String, List<String>> byName = new HashMap<>();

    CodeFiles(List<String> paths) {
        paths.forEach(path ->
                byName.computeIfAbsent(name(path), key -> new ArrayList<>()).add(path));
    }

    /** The one path that agrees with the reported one as far as both go; empty where none or several do. */
    Optional<String> find(String reported) {
        String path = reported.replace('\\', '/');
        List<String> fitting = byName.getOrDefault(name(path), List.of()).stream()
                .filter(known -> known.equals(path) || known.endsWith("/" + path) || path.endsWith("/" + known))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
