package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.model.Item;

/**
 * Test cases by the file that declares their class. Two classes of one name in different packages are two classes: the
 * folders of a file must end with the package. Only where a language leaves folders free and one class alone bears the
 * name, the name is enough.
 */
final class TestClasses {
    /** Attribute of a test case: the class that declares it. */
    static final String CLASS_NAME = "class-name";

    /** Package and tests of each class, by the class's simple name and, for functions in modules, by the module's. */
    private final Map<String, Map<List<String>, List<Item>>> byName = new HashMap<>();

    void add(Item test) {
        String name = test.text(CLASS_NAME);
        int nested = name.indexOf('$');
        List<String> segments = List.of((nested > 0 ? name.substring(0, nested) : name).split("[./\\\\]|::", -1));
        for (int last = segments.size() - 1; last >= Math.max(0, segments.size() - 2); last--) {
            // What stands behind the module is part of the key, so that a class in a module is never a package's class.
            String key = segments.get(last) + (last == segments.size() - 1 ? "" : ".");
            byName.computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .computeIfAbsent(segments.subList(0, last), k -> new ArrayList<>())
                    .add(test);
        }
    }

    /** The test cases of the class or module that a file declares. */
    List<Item> declaredIn(String path) {
        String stem = stem(path);
        boolean java = path.toLowerCase(Locale.ROOT).endsWith(".java");
        List<String> folders = folders(path);
        List<Item> tests = new ArrayList<>(of(byName.getOrDefault(stem, Map.of()), folders, java));
        if (!java) {
            tests.addAll(of(byName.getOrDefault(stem + ".", Map.of()), folders, false));
        }
        return tests;
    }

    private static Collection<Item> of(Map<List<String>, List<Item>> byPackage, List<String> folders, boolean strict) {
        List<Item> exact = new ArrayList<>();
        byPackage.forEach((name, tests) -> {
            if (endsWith(folders, name)) {
                exact.addAll(tests);
            }
        });
        boolean only = exact.isEmpty() && !strict && byPackage.size() == 1;
        return only ? byPackage.values().iterator().next() : exact;
    }

    private static boolean endsWith(List<String> folders, List<String> name) {
        int from = folders.size() - name.size();
        return from >= 0 && folders.subList(from, folders.size()).equals(name);
    }

    private static List<String> folders(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/", -1));
    }

    /** The name of a file without folders and without what follows its first dot. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
