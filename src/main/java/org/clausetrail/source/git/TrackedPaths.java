package org.clausetrail.source.git;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The paths of a scope, and older names of files that were moved into it. */
final class TrackedPaths implements PathScope {
    private final PathScope scope;
    private final Map<String, String> older = new HashMap<>();
    private final Set<ByteBuffer> folders = new HashSet<>();

    TrackedPaths(PathScope scope) {
        this.scope = scope;
    }

    /** Follows a file under its older name too. */
    void add(String path, String successor) {
        older.put(path, declared(successor));
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '/') {
                folders.add(ByteBuffer.wrap(bytes, 0, i + 1));
            }
        }
    }

    /** Older names with the names in the scope that they came to have. */
    Map<String, String> older() {
        return Map.copyOf(older);
    }

    /** The name in the scope that a followed file came to have; its own where that is in the scope. */
    String declared(String path) {
        return scope.contains(path) ? path : older.getOrDefault(path, path);
    }

    @Override
    public boolean mayContain(byte[] folder, int length) {
        return scope.mayContain(folder, length) || folders.contains(ByteBuffer.wrap(folder, 0, length));
    }

    @Override
    public boolean contains(String path) {
        return scope.contains(path) || older.containsKey(path);
    }
}
