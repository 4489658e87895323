package org.clausetrail.source.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The paths of a scope, and older names of files that were moved into it. */
final class TrackedPaths implements PathScope {
    private final PathScope scope;
    private final Set<String> older = new HashSet<>();

    TrackedPaths(PathScope scope) {
        this.scope = scope;
    }

    void add(String path) {
        older.add(path);
    }

    @Override
    public boolean mayContain(byte[] folder, int length) {
        if (scope.mayContain(folder, length)) {
            return true;
        }
        for (String path : older) {
            byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > length && Arrays.equals(bytes, 0, length, folder, 0, length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean contains(String path) {
        return scope.contains(path) || older.contains(path);
    }
}
