package org.clausetrail.source.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.clausetrail.source.Glob;

/** The paths that glob patterns select; folders that no pattern can reach are not entered. */
final class GlobScope implements PathScope {
    private final List<Glob> globs;
    private final List<byte[]> roots;

    private GlobScope(List<Glob> globs) {
        this.globs = globs;
        this.roots = globs.stream()
                .map(glob -> glob.literalFolder().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static GlobScope of(List<String> patterns) {
        return new GlobScope(patterns.stream().map(Glob::new).toList());
    }

    @Override
    public boolean mayContain(byte[] folder, int length) {
        for (byte[] root : roots) {
            int common = Math.min(root.length, length);
            if (Arrays.equals(folder, 0, common, root, 0, common)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean contains(String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
