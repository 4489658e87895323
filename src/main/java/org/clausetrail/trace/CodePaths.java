package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.Glob;

/** Which software items and units a path belongs to, by the patterns in their attribute {@code paths}. */
final class CodePaths {
    private static final String PATHS = "paths";

    private final Map<ItemId, Set<String>> patterns = new LinkedHashMap<>();
    private final Map<ItemId, List<Glob>> globs = new LinkedHashMap<>();
    private final Map<String, List<ItemId>> known = new HashMap<>();

    /** The patterns of both releases together, so that code that moved is still found. */
    static CodePaths of(ReleaseDifference difference) {
        CodePaths paths = new CodePaths();
        paths.add(difference.to());
        paths.add(difference.from());
        paths.patterns.forEach((item, patterns) ->
                paths.globs.put(item, patterns.stream().map(CodePaths::glob).toList()));
        return paths;
    }

    private void add(Trace trace) {
        for (Item item : trace.graph().items()) {
            if (item.kind() == ItemKind.UNIT || item.kind() == ItemKind.ARCHITECTURE_ITEM) {
                for (String pattern : item.text(PATHS).split("[,;\\r\\n]", -1)) {
                    if (!pattern.isBlank()) {
                        patterns.computeIfAbsent(item.id(), key -> new TreeSet<>())
                                .add(cited(pattern.strip(), item, trace));
                    }
                }
            }
        }
    }

    /** A pattern that names none of several repositories means that which keeps the item, or else the first. */
    private static String cited(String pattern, Item item, Trace trace) {
        List<String> names = trace.release().map(Trace.Release::repositories).orElse(List.of()).stream()
                .map(part -> part.repository() + ":")
                .toList();
        if (names.size() < 2 || names.stream().anyMatch(pattern::startsWith)) {
            return pattern;
        }
        return names.stream()
                        .filter(name -> item.source().path().startsWith(name))
                        .findFirst()
                        .orElse(names.get(0))
                + pattern;
    }

    /** A folder stands for everything below it; a pattern that is none is taken letter by letter. */
    private static Glob glob(String pattern) {
        String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
        try {
            return new Glob(whole);
        } catch (IllegalArgumentException e) {
            return new Glob(whole.replaceAll("[\\[{]", "?"));
        }
    }

    /** All software items and units that name paths, in reading order. */
    Set<ItemId> owners() {
        return patterns.keySet();
    }

    /** The software items and units that a path belongs to, in reading order. */
    List<ItemId> owners(String path) {
        return known.computeIfAbsent(path, key -> {
            List<ItemId> owners = new ArrayList<>();
            globs.forEach((item, list) -> {
                if (list.stream().anyMatch(glob -> glob.matches(key))) {
                    owners.add(item);
                }
            });
            return List.copyOf(owners);
        });
    }
}
