package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Nearest;
import org.clausetrail.tree.Node;

/** The catalogs that exist, by name; each is read when it is asked for. */
public final class Catalogs {
    private final MappingFiles files;
    private final List<String> ids;

    private Catalogs(MappingFiles files, List<String> ids) {
        this.files = files;
        this.ids = List.copyOf(ids);
    }

    /** The catalogs that the file {@code index.yaml} names. */
    public static Catalogs of(MappingFiles files) {
        MapNode index = files.tree("index.yaml")
                .orElseThrow(() -> new InputException(
                        SourceRef.file("regulatory-mappings/index.yaml"), "The index of the catalogs is missing."))
                .asMap("a map with \"catalogs\"");
        index.only(List.of("index", "catalogs"));
        MappingFiles.requireVersion(index, "index");
        return new Catalogs(files, index.texts("catalogs"));
    }

    /** Names of all catalogs, in the order of the index. */
    public List<String> ids() {
        return ids;
    }

    /** The files that they are read from. */
    MappingFiles files() {
        return files;
    }

    /** Reads a catalog; an unknown name ends with the nearest known one. */
    public Catalog read(String id) {
        Node tree = ids.contains(id) ? files.tree(id + ".yaml").orElse(null) : null;
        if (tree == null) {
            throw new InputException(
                    SourceRef.file("regulatory-mappings/index.yaml"),
                    "There is no catalog \"" + id + "\"." + Nearest.hint(id, ids) + " Known catalogs: "
                            + String.join(", ", ids) + ".");
        }
        Catalog catalog = CatalogReader.read(tree);
        if (!catalog.id().equals(id)) {
            throw tree.place()
                    .error("The catalog calls itself \"" + catalog.id() + "\", its file \"" + id
                            + "\". Give both the same name.");
        }
        return files.tree("wording/" + id + ".yaml")
                .map(wording -> Wording.read(wording, catalog).over(catalog))
                .orElse(catalog);
    }

    /** Reads several catalogs in the order given. */
    public List<Catalog> read(List<String> wanted) {
        List<Catalog> catalogs = new ArrayList<>();
        for (String id : wanted) {
            catalogs.add(read(id));
        }
        return catalogs;
    }

    /** The catalog that holds an entry, read until it is found; clause ids are unique over all catalogs. */
    public Optional<Catalog> holding(String clauseId) {
        return ids.stream()
                .map(this::read)
                .filter(catalog -> catalog.clause(clauseId).isPresent())
                .findFirst();
    }
}
