package org.clausetrail.dossier.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The templates that a project lays over those of the product, looked at for names that replace nothing. */
// [impl->CT-REQ-365]
public final class OwnTemplates {
    /** The templates that come with the product. */
    public static final List<String> REPLACEABLE = List.of(
            "documents/D15-changes.ftlx",
            "documents/D16.ftlx",
            "documents/D19.ftlx",
            "documents/D20.ftlx",
            "documents/D22.ftlx",
            "documents/D8-items.ftlx",
            "documents/D8.ftlx",
            "layout/change.ftlx",
            "layout/matrix.ftlx",
            "layout/page.ftlx",
            "layout/parts.ftlx",
            "layout/register.ftlx");

    private OwnTemplates() {}

    /** Names of the files of a folder that replace no template and that no other template there names, in their order. */
    public static List<String> unused(Path folder) {
        Map<String, String> texts = texts(folder);
        return texts.keySet().stream()
                .filter(name -> !REPLACEABLE.contains(name))
                .filter(name -> texts.entrySet().stream()
                        .noneMatch(other -> !other.getKey().equals(name)
                                && other.getValue().contains(name.substring(name.lastIndexOf('/') + 1))))
                .toList();
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 4)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (meant(name)) {
                    texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Whether a file is meant to be a template: by its ending, or by where it lies. A note beside them is none. */
    private static boolean meant(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean note = ending.equals("md") || ending.equals("txt") || name.startsWith(".") || name.contains("/.");
        return !note && (ending.startsWith("ft") || name.startsWith("documents/") || name.startsWith("layout/"));
    }
}
