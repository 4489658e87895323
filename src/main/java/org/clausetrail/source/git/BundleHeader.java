package org.clausetrail.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * The lines before the pack of a {@code git bundle} file (gitformat-bundle, versions 2 and 3).
 *
 * @param version 2 or 3
 * @param capabilities capabilities of version 3, such as {@code filter=blob:none}
 * @param prerequisites ids of the commits that the receiver must have, as written with their comment
 * @param refs refs by name
 */
record BundleHeader(int version, List<String> capabilities, List<String> prerequisites, Map<String, ObjectId> refs) {
    private static final String V2 = "# v2 git bundle";
    private static final String V3 = "# v3 git bundle";
    private static final int LONGEST_LINE = 64 * 1024;

    /** Whether a file that begins so is a bundle of any version. */
    static boolean recognised(String head) {
        return head.startsWith("# v") && head.startsWith(" git bundle", 4);
    }

    /** Reads up to and including the blank line; the pack follows in the stream. */
    static BundleHeader read(InputStream in, String name) throws IOException {
        String first = line(in, name, 1);
        if (!first.equals(V2) && !first.equals(V3)) {
            throw new InputException(
                    SourceRef.file(name).at(1),
                    "This is no git bundle of version 2 or 3: its first line is \"" + shortened(first)
                            + "\". Make one with \"git bundle create FILE --all\".");
        }
        List<String> capabilities = new ArrayList<>();
        List<String> prerequisites = new ArrayList<>();
        Map<String, ObjectId> refs = new TreeMap<>();
        int number = 2;
        for (String line = line(in, name, number); !line.isEmpty(); line = line(in, name, ++number)) {
            if (line.startsWith("@")) {
                capabilities.add(capability(line.substring(1), name, number));
            } else if (line.startsWith("-")) {
                prerequisites.add(line.substring(1));
            } else {
                ref(line, refs, name, number);
            }
        }
        return new BundleHeader(first.equals(V2) ? 2 : 3, capabilities, prerequisites, refs);
    }

    private static String capability(String text, String name, int line) {
        if (text.equals("object-format=sha1") || text.startsWith("filter=")) {
            return text;
        }
        throw new InputException(
                SourceRef.file(name).at(line),
                "This bundle needs \"" + shortened(text)
                        + "\", which is not supported; only repositories with SHA-1 object"
                        + " names are read. Make the bundle from a SHA-1 repository.");
    }

    private static void ref(String line, Map<String, ObjectId> refs, String name, int number) {
        int space = line.indexOf(' ');
        String ref = space < 0 ? "" : line.substring(space + 1);
        String id = space < 0 ? line : line.substring(0, space);
        boolean named = ref.equals("HEAD") || ref.startsWith("refs/") && Repository.isValidRefName(ref);
        if (!ObjectId.isId(id) || !named) {
            throw new InputException(
                    SourceRef.file(name).at(number),
                    "The header of this bundle is damaged: \"" + shortened(line)
                            + "\" is no object id and ref name. Make the bundle again.");
        }
        refs.put(ref, ObjectId.fromString(id));
    }

    private static String line(InputStream in, String name, int number) throws IOException {
        byte[] bytes = new byte[256];
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || length == LONGEST_LINE) {
                throw new InputException(
                        SourceRef.file(name).at(number),
                        "The header of this bundle is cut off or damaged. Copy or make the bundle again.");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) b;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
