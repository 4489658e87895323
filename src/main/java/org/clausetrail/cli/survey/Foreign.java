package org.clausetrail.cli.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Folders whose content is not evidence of the product: other people's code, test data, hidden folders. */
final class Foreign {
    private static final Set<String> NAMES = Set.of(
            "node_modules",
            "vendor",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "external",
            "extern",
            "testdata",
            "test_data",
            "test-data",
            "fixtures",
            "__pycache__",
            "venv");

    private Foreign() {}

    /** The foreign folder that a path leads through, with the path to it. */
    static Optional<String> folderOf(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            String name = path.substring(from, slash).toLowerCase(Locale.ROOT);
            String whole = path.substring(0, slash);
            if (name.startsWith(".") || NAMES.contains(name) || whole.endsWith("src/test/resources")) {
                return Optional.of(whole);
            }
            from = slash + 1;
        }
        return Optional.empty();
    }
}
