package org.clausetrail.cli.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the few patterns that select exactly some files among all: the widest folder first, then each folder below it,
 * then single files.
 */
final class PathPatterns {
    private static final Pattern SPECIAL = Pattern.compile("[*?\\[\\]{}\\\\]");

    private final List<String> all;

    /** Patterns among all names of a place. */
    PathPatterns(List<String> all) {
        this.all = List.copyOf(all);
    }

    /** Whether a name can be declared at all: it holds no character that a pattern gives another meaning. */
    static boolean declarable(String name) {
        return !SPECIAL.matcher(name).find() && name.chars().noneMatch(Character::isISOControl);
    }

    /** Patterns that together select the chosen names and no others, in the order of names. */
    List<String> of(List<String> chosen) {
        List<String> patterns = new ArrayList<>();
        grouped(chosen, PathPatterns::ending).forEach((ending, names) -> patterns.addAll(of(names, ending)));
        return patterns.stream().sorted().toList();
    }

    private List<String> of(List<String> names, String ending) {
        List<String> patterns = new ArrayList<>();
        Deque<List<String>> open = new ArrayDeque<>();
        open.push(names);
        while (!open.isEmpty()) {
            List<String> group = open.pop();
            String folder = commonFolder(group);
            if (group.size() == 1) {
                patterns.add(group.get(0));
            } else if (group.stream().allMatch(name -> folderOf(name).equals(folder))) {
                patterns.addAll(inOneFolder(folder, group, ending));
            } else if (!folder.isEmpty()
                    && count(name -> name.startsWith(folder) && ending(name).equals(ending)) == group.size()) {
                patterns.add(folder + "**/*" + ending);
            } else {
                grouped(group, name -> child(name, folder)).values().forEach(open::push);
            }
        }
        return patterns;
    }

    private List<String> inOneFolder(String folder, List<String> group, String ending) {
        String prefix = commonPrefix(group);
        if (count(name -> folderOf(name).equals(folder) && ending(name).equals(ending)) == group.size()) {
            return List.of(folder + "*" + ending);
        }
        boolean exact = count(name -> name.startsWith(prefix)
                        && folderOf(name).equals(folder)
                        && ending(name).equals(ending))
                == group.size();
        return exact && prefix.length() > folder.length() ? List.of(prefix + "*" + ending) : group;
    }

    private long count(Predicate<String> condition) {
        return all.stream().filter(condition).count();
    }

    private static Map<String, List<String>> grouped(List<String> names, Function<String, String> key) {
        return names.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    /** The folder next below another one, or the name of a file that lies in it. */
    private static String child(String name, String folder) {
        int slash = name.indexOf('/', folder.length());
        return slash < 0 ? "" : name.substring(0, slash + 1);
    }

    private static String commonFolder(List<String> names) {
        String prefix = commonPrefix(names);
        return prefix.substring(0, prefix.lastIndexOf('/') + 1);
    }

    private static String commonPrefix(List<String> names) {
        String prefix = names.get(0);
        for (String name : names) {
            int same = 0;
            while (same < Math.min(prefix.length(), name.length()) && prefix.charAt(same) == name.charAt(same)) {
                same++;
            }
            prefix = prefix.substring(0, same);
        }
        return prefix;
    }

    private static String folderOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** The ending of two parts, such as {@code .crem.json}, where the first tells more than the second. */
    private static String ending(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return dot <= 0 ? base : base.endsWith(".crem.json") ? ".crem.json" : base.substring(dot);
    }
}
