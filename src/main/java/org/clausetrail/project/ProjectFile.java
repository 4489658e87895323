package org.clausetrail.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.PathName;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.definition.ProjectDefinition;
import org.clausetrail.project.definition.Validation;
import org.clausetrail.tree.ListNode;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Nearest;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.Place;
import org.clausetrail.tree.Tree;

/** Reads a project file: strictly, with file, line and column in every message. */
// [impl->CT-REQ-030]
public final class ProjectFile {
    /** Name of the project file in a folder. */
    public static final String NAME = "clausetrail.yaml";

    private final Path file;
    private final MapNode map;
    private final Path root;
    private final ProjectPaths paths;

    private ProjectFile(Path file, MapNode map) {
        this.file = file;
        this.map = map;
        this.root = map.text("root")
                .map(text -> folderOf(file).resolve(text).normalize())
                .orElse(folderOf(file));
        this.paths = new ProjectPaths(folderOf(file), root);
    }

    /**
     * Reads the project of a folder, or a project file itself.
     *
     * @throws InputException where there is none, or where it is not as defined
     */
    public static Project read(Path folderOrFile) throws IOException {
        Path file = Files.isDirectory(folderOrFile) ? folderOrFile.resolve(NAME) : folderOrFile;
        SourceRef ref = SourceRef.file(shown(file));
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    ref,
                    "There is no project file. Name a folder that holds " + NAME
                            + ", or make one with \"clausetrail init\".");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            MapNode map = Tree.read(stream, ref).asMap("a map of keys such as \"product\" and \"sources\"");
            Validation.check(map, ProjectDefinition.file());
            return new ProjectFile(file, map).project();
        }
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    }

    private static String shown(Path file) {
        return PathName.of(file);
    }

    private Project project() {
        MapNode release = map.map("release").orElse(empty());
        return new Project(
                file,
                root,
                product(map.required("product").asMap("a map")),
                release.text("tag").orElse(""),
                release.text("previous").orElse(""),
                release.text("date").orElse(""),
                new GitKeys(paths::inside).read(several(map, "git")),
                several(map, "sources").stream().map(this::source).toList(),
                map.texts("regulations"),
                map.texts("documents"),
                map.get("formats").isPresent() ? map.texts("formats") : ProjectDefinition.FORMATS,
                paths.folder(map, "templates"),
                paths.file(map, "reference-docx"),
                paths.folder(map, "mappings"),
                map.choice("gate", List.of(Severity.values()), Severity::word).orElse(Severity.ERROR),
                checks(),
                paths.file(map, "baseline"),
                several(map, "waivers").stream().map(ProjectFile::waiver).toList(),
                places());
    }

    private CheckOptions checks() {
        MapNode checks = map.map("checks").orElse(empty());
        Map<String, String> editions = new LinkedHashMap<>();
        checks.map("editions")
                .ifPresent(cited -> cited.entries()
                        .keySet()
                        .forEach(catalog -> editions.put(catalog, cited.requiredText(catalog))));
        return new CheckOptions(
                map.map("product")
                        .flatMap(product -> product.text("end-of-life"))
                        .orElse(""),
                checks.integer("soup-review-months", 1, 120).orElse(12),
                checks.flag("sovereignty").orElse(false),
                editions);
    }

    /** The places of the keys at the top, for messages about what they name. */
    private Map<String, SourceRef> places() {
        Map<String, SourceRef> places = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> places.put(key, entry.place().source()));
        return places;
    }

    private MapNode empty() {
        return new MapNode(map.place(), Map.of());
    }

    private static Product product(MapNode product) {
        Map<String, String> notApplicable = new LinkedHashMap<>();
        product.map("not-applicable")
                .ifPresent(reasons ->
                        reasons.entries().keySet().forEach(key -> notApplicable.put(key, reasons.requiredText(key))));
        return new Product(
                product.requiredText("name"),
                product.requiredText("version"),
                product.requiredText("manufacturer"),
                product.text("udi-di").orElse(""),
                product.text("intended-purpose").orElse(""),
                product.text("software-safety-class").orElse("C"),
                product.text("ivd-class").orElse(""),
                product.text("fda-documentation-level").orElse(""),
                product.texts("platforms"),
                platformOf(product),
                product.texts("traits"),
                notApplicable,
                product.text("document-prefix").orElse(""));
    }

    private static Map<String, String> platformOf(MapNode product) {
        List<String> platforms = product.texts("platforms");
        Map<String, String> platformOf = new LinkedHashMap<>();
        product.map("platform-of")
                .ifPresent(map -> map.entries().keySet().forEach(environment -> {
                    String platform = map.requiredText(environment);
                    if (!platforms.contains(platform)) {
                        throw map.placeOf(environment)
                                .error("\"" + platform + "\" is none of the \"platforms\"."
                                        + Nearest.hint(platform, platforms));
                    }
                    platformOf.put(environment, platform);
                }));
        return platformOf;
    }

    private SourceDeclaration source(MapNode source) {
        List<SourceType> types = source.entries().keySet().stream()
                .flatMap(key -> SourceType.of(key).stream())
                .toList();
        if (types.size() != 1) {
            throw source.place()
                    .error(
                            "A source states one of its paths under a key such as \"tests\" or \"requirements\"; this one has "
                                    + (types.isEmpty() ? "none." : types.size() + "."));
        }
        SourceType type = types.get(0);
        List<String> patterns = source.texts(type.word());
        for (String path : patterns) {
            if (path.startsWith("git:")) {
                if (map.get("git").isEmpty()) {
                    throw source.placeOf(type.word())
                            .error("The path \"" + path + "\" needs a repository. Add the key \"git\".");
                }
            } else {
                paths.inside(source, type.word(), path);
            }
        }
        return new SourceDeclaration(
                type,
                patterns,
                source.text("kind").flatMap(ItemKind::of).orElse(ItemKind.SOFTWARE_REQUIREMENT),
                source.text("level").orElse(""),
                levels(source),
                source.text("version").orElse(""),
                source.text("commit").orElse(""),
                source.text("title").orElse(""),
                cited(source.placeOf(type.word())));
    }

    private static Map<String, List<String>> levels(MapNode source) {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        source.map("levels")
                .ifPresent(map -> map.entries().keySet().forEach(level -> levels.put(level, map.texts(level))));
        return levels;
    }

    /** The place under the file's own name: a dossier must not tell from which folder it was generated. */
    private static SourceRef cited(Place place) {
        return SourceRef.file(NAME).at(place.source().line());
    }

    private static WaiverDeclaration waiver(MapNode waiver) {
        return new WaiverDeclaration(
                waiver.requiredText("id"),
                waiver.requiredText("check"),
                waiver.texts("items"),
                waiver.requiredText("who"),
                waiver.requiredText("why"),
                waiver.requiredText("until"),
                waiver.text("reference").orElse(""),
                cited(waiver.place()));
    }

    private static List<MapNode> several(MapNode map, String key) {
        List<MapNode> maps = new ArrayList<>();
        map.get(key).ifPresent(value -> {
            List<Node> items = value instanceof ListNode list ? list.items() : List.of(value);
            items.forEach(item -> maps.add(item.asMap("a map in \"" + key + "\"")));
        });
        return maps;
    }
}
