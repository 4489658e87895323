package org.clausetrail.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.model.LinkKind;
import org.clausetrail.tree.MapNode;

/** Reads the key {@code git}: one repository, or a list of them. */
// [impl->CT-REQ-130]
final class GitKeys {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final Resolver paths;

    GitKeys(Resolver paths) {
        this.paths = paths;
    }

    /** The path on disk that a value of a map names. */
    @FunctionalInterface
    interface Resolver {
        Path inside(MapNode parent, String key, String text);
    }

    List<GitSettings> read(List<MapNode> repositories) {
        List<GitSettings> settings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MapNode repository : repositories) {
            String name = repository.text("name").orElse("");
            if (name.isEmpty() ? repositories.size() > 1 : !name.matches(NAME)) {
                throw repository
                        .placeOf("name")
                        .error(
                                name.isEmpty()
                                        ? "Each of several repositories needs a \"name\", which ids and paths then carry."
                                        : "\"" + name
                                                + "\" is no name of a repository. Use letters, digits, dots, hyphens and underscores.");
            }
            if (!names.add(name)) {
                throw repository.placeOf("name").error("The repository \"" + name + "\" is given twice.");
            }
            settings.add(settings(repository, repositories.size() > 1 ? name : ""));
        }
        return settings;
    }

    private GitSettings settings(MapNode git, String name) {
        Map<LinkKind, List<String>> trailers = new EnumMap<>(LinkKind.class);
        git.map("trailers").ifPresent(keys -> {
            put(trailers, LinkKind.IMPLEMENTS, keys.texts("implements"));
            put(trailers, LinkKind.VERIFIES, keys.texts("verifies"));
            put(trailers, LinkKind.REFERS, keys.texts("refs"));
            put(trailers, LinkKind.FIXES, keys.texts("fixes"));
            put(trailers, LinkKind.CHANGES, keys.texts("changes"));
        });
        return new GitSettings(
                name,
                paths.inside(git, "repository", git.requiredText("repository")),
                git.text("tag").orElse(""),
                folder(git),
                git.texts("tags"),
                trailers,
                git.text("ids").map(Pattern::compile),
                git.texts("code"),
                git.flag("history").orElse(true),
                git.flag("renames").orElse(false),
                git.flag("copies").orElse(false),
                git.map("signatures").map(this::signatures));
    }

    private static String folder(MapNode git) {
        String text = git.text("path").orElse("");
        String path = text.replaceAll("^(\\./)+|/+$", "");
        boolean inside = !path.startsWith("/")
                && !path.contains("*")
                && !List.of(path.split("/", -1)).contains("..");
        if (!inside) {
            throw git.placeOf("path")
                    .error("\"" + text + "\" is no folder inside the repository. Write it as products/reader.");
        }
        return path.equals(".") ? "" : path;
    }

    private static void put(Map<LinkKind, List<String>> trailers, LinkKind kind, List<String> keys) {
        if (!keys.isEmpty()) {
            trailers.put(kind, keys);
        }
    }

    private SignatureSettings signatures(MapNode signatures) {
        List<String> required = signatures.texts("require");
        return new SignatureSettings(
                files(signatures, "openpgp"),
                files(signatures, "allowed-signers"),
                files(signatures, "revoked-signers"),
                files(signatures, "certificates"),
                required.contains("commits"),
                required.contains("tags"),
                signatures.text("since").orElse(""));
    }

    private List<Path> files(MapNode parent, String key) {
        return parent.texts(key).stream()
                .map(text -> paths.inside(parent, key, text))
                .toList();
    }
}
